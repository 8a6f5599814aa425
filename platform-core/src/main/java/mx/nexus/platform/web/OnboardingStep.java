package mx.nexus.platform.web;

/**
 * One line of the checklist of a new shop. Texts are ready to show.
 *
 * <p>Orders in use: 10 fiscal data, 20 branches and tills, 30 staff, 40 parts, 50 first sale.
 *
 * @param href where to do it, from the context root
 */
public record OnboardingStep(int order, String title, String text, String href, boolean done) {}

package mx.nexus.platform.web;

import java.security.Principal;

/**
 * CDI event: somebody pressed "log out" on a page. The capability that keeps logins ends this one;
 * the HTTP session is thrown away after it.
 */
public record SigningOut(Principal principal) {}

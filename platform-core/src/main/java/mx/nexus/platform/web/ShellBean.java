package mx.nexus.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.PageSessions;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;

/** State of the frame around every page: shop, person, menu, language. */
@Named("shell")
@RequestScoped
public class ShellBean {

  @Inject AssetVersion assets;
  @Inject PageRegistry pages;
  @Inject Instance<StatusChips> statusChips;
  @Inject Event<SigningOut> signingOut;
  @Inject HttpServletRequest request;

  /** Version of styles and scripts, for their addresses. */
  public String getVersion() {
    return assets.value();
  }

  public String getLanguageTag() {
    return Language.of(locale()).tag();
  }

  /** The languages with the one in use marked. */
  public List<LanguageChoice> getLanguages() {
    Language inUse = Language.of(locale());
    return List.of(Language.values()).stream()
        .map(language -> choice(language, language == inUse))
        .toList();
  }

  private LanguageChoice choice(Language language, boolean inUse) {
    String back = ReturnPath.queryFor(getPath(), request.getQueryString()).replace('?', '&');
    String href = request.getContextPath() + "/language?to=" + language.code() + back;
    return new LanguageChoice(language.code(), language.label(), href, inUse);
  }

  /** One entry of the language switch. */
  public record LanguageChoice(String code, String label, String href, boolean inUse) {}

  /** The page being shown, as the registry writes it. */
  public String getPath() {
    Object original = request.getAttribute("jakarta.servlet.forward.servlet_path");
    String path = original == null ? PageAddress.of(request) : original.toString();
    return PageAddress.canonical(path);
  }

  /** Whether this is a shop's host. */
  public boolean isOnShopHost() {
    return TenantContext.find().isPresent();
  }

  /** Name of the shop; empty elsewhere. */
  public String getShopName() {
    return TenantContext.find().map(Tenant::shopName).orElse("");
  }

  public boolean isLoggedIn() {
    return Caller.principal().isPresent();
  }

  /** Name of the person. */
  public String getPersonName() {
    return Caller.find()
        .map(StaffPrincipal::name)
        .or(() -> Caller.admin().map(AdminPrincipal::name))
        .orElse("");
  }

  /** What the person is here, in words. */
  public String getPersonRole() {
    return Caller.find()
        .map(staff -> roleNames(staff.getGroups()))
        .orElseGet(() -> isLoggedIn() ? Texts.of(locale(), "ui.role.operator") : "");
  }

  private String roleNames(Set<String> codes) {
    return codes.stream()
        .map(code -> Texts.of(locale(), "ui.role." + code))
        .collect(Collectors.joining(", "));
  }

  /** Whether the person can change the password on a page. */
  public boolean isPasswordPage() {
    return pages.find(PageAccess.PASSWORD_PAGE, false).isPresent();
  }

  /** What the person may open. */
  public Menu getMenu() {
    var shop = TenantContext.find().map(tenant -> tenant.id().value());
    var visit = new PageAccess.Visit(shop, Caller.principal(), Caller::can);
    return Menu.of(
        pages.all(),
        page -> page.needsLogin() && PageAccess.decide(page, visit) == PageAccess.Decision.OPEN,
        request.getContextPath(),
        getPath(),
        locale());
  }

  /** What the capabilities keep in sight in the top bar. */
  public List<StatusChip> getChips() {
    if (Caller.find().isEmpty()) {
      return List.of();
    }
    return statusChips.stream()
        .flatMap(source -> source.chips().stream())
        .sorted(Comparator.comparingInt(StatusChip::order))
        .toList();
  }

  /** Logs the person out and leads to the login page. */
  public String signOut() {
    Caller.principal().ifPresent(this::end);
    return "/login?faces-redirect=true";
  }

  private void end(Principal principal) {
    signingOut.fire(new SigningOut(principal));
    PageSessions.signOut(request);
  }

  private static Locale locale() {
    return PersonLocale.current();
  }
}

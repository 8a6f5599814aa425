package mx.nexus.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** State of the frame around every page. */
@Named("shell")
@RequestScoped
public class ShellBean {

  @Inject AssetVersion assets;

  public String getVersion() {
    return assets.value();
  }

  public String getLanguageTag() {
    return Language.of(PersonLocale.current()).tag();
  }
}

package mx.nexus.provisioning.signup.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mx.nexus.platform.web.Page;
import mx.nexus.platform.web.Pages;

/** The page of sign-up. */
@ApplicationScoped
public class SignUpPages implements Pages {

  @Override
  public List<Page> pages() {
    return List.of(Page.onPlatform("/signup"));
  }
}

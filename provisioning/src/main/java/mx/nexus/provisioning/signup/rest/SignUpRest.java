package mx.nexus.provisioning.signup.rest;

import java.util.Set;
import mx.nexus.platform.rest.RestResources;

/** The resources of sign-up. */
public class SignUpRest implements RestResources {

  @Override
  public Set<Class<?>> platform() {
    return Set.of(SignUpResource.class);
  }
}

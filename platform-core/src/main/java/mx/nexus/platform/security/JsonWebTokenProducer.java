package mx.nexus.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Makes the caller injectable as the standard {@link JsonWebToken}; without {@code @LoginConfig}
 * the server produces none.
 */
@ApplicationScoped
public class JsonWebTokenProducer {

  /** The member of staff who is calling; refuses with 401 when there is none. */
  @Produces
  @Dependent
  public JsonWebToken token() {
    return Caller.required();
  }
}

package mx.nexus.platform.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a member of staff needs for this operation (or for every operation of the class).
 *
 * <p>An operation with neither this, {@link RequiresScope} nor {@link PublicOperation} is refused.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

  /** Any logged-in person, whatever the role. */
  String ANYONE = "";

  /** Name of the permission, for example {@code sales.sell}; {@link #ANYONE} for everybody. */
  String value();
}

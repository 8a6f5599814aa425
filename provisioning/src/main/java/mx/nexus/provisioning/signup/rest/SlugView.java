package mx.nexus.provisioning.signup.rest;

import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * Whether a name can be had.
 *
 * @param code why not
 */
public record SlugView(
    @Example("el-piston") String slug,
    @Example("false") boolean available,
    @Example("signup.slug-taken") @Nullable String code) {}

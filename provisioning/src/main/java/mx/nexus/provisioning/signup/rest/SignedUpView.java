package mx.nexus.provisioning.signup.rest;

import java.util.UUID;
import mx.nexus.platform.rest.Example;

/**
 * The new shop.
 *
 * @param state always {@code ready}
 */
public record SignedUpView(
    UUID tenantId,
    @Example("el-piston") String slug,
    @Example("http://el-piston.localhost:8080") String url,
    @Example("ready") String state) {}

package mx.nexus.provisioning.signup;

import mx.nexus.platform.tenancy.TenantId;

/**
 * A shop that has just come to be.
 *
 * @param url its address, without a slash at its end
 */
public record OpenedShop(TenantId id, String slug, String url) {}

package mx.nexus.partners.rest;

import java.time.Instant;
import mx.nexus.platform.rest.Example;

/**
 * What a working key hears.
 *
 * @param shop first label of the shop's host
 */
public record PartnerHealthView(
    @Example("ok") String status,
    @Example("el-piston") String shop,
    @Example("Refaccionaria El Pistón") String shopName,
    Instant time) {}

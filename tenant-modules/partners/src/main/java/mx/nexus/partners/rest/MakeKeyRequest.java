package mx.nexus.partners.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import mx.nexus.partners.app.KeyWish;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.ApiScope;
import mx.nexus.platform.security.NewApiKey;
import org.jspecify.annotations.Nullable;

/**
 * A key to make.
 *
 * @param perMinute requests a minute, 1 to 6,000; 120 when left out
 * @param perDay requests a day, 1 to 1,000,000; 20,000 when left out
 * @param expiresAt when it stops working by itself; never when left out
 */
public record MakeKeyRequest(
    @NotBlank @Size(max = KeyWish.LONGEST_NAME) @Example("Tienda en línea") String name,
    @NotEmpty @Example("read") Set<@NotNull ApiScope> scopes,
    @Example("120") @Nullable Integer perMinute,
    @Example("20000") @Nullable Integer perDay,
    @Example("2027-12-31T00:00:00Z") @Nullable Instant expiresAt) {

  KeyWish wish() {
    return new KeyWish(
        name,
        scopes,
        perMinute == null ? NewApiKey.DEFAULT_PER_MINUTE : perMinute,
        perDay == null ? NewApiKey.DEFAULT_PER_DAY : perDay,
        Optional.ofNullable(expiresAt));
  }
}

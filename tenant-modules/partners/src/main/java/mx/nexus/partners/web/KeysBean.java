package mx.nexus.partners.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.nexus.partners.app.KeyUseView;
import mx.nexus.partners.app.KeyView;
import mx.nexus.partners.app.KeyWish;
import mx.nexus.partners.app.NewKeyView;
import mx.nexus.partners.app.ShopKeys;
import mx.nexus.platform.security.ApiScope;
import mx.nexus.platform.security.NewApiKey;
import mx.nexus.platform.web.Formats;
import mx.nexus.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** State of the page {@code /partners/keys}. */
@Named("keysBean")
@ViewScoped
public class KeysBean implements Serializable {

  private static final int USES_SHOWN = 100;

  @Inject ShopKeys shopKeys;

  private List<KeyView> keys = List.of();
  private List<KeyUseView> uses = List.of();
  private @Nullable NewKeyView made;
  private String keyName = "";
  private String scope = ApiScope.READ.code();
  private int perMinute = NewApiKey.DEFAULT_PER_MINUTE;
  private int perDay = NewApiKey.DEFAULT_PER_DAY;
  private @Nullable LocalDate lastDay;

  @PostConstruct
  void load() {
    keys = shopKeys.all();
    uses = shopKeys.latestUses(USES_SHOWN);
  }

  /** Makes a key and shows it, now and never again. */
  public void make() {
    Optional<LocalDate> last = Optional.ofNullable(lastDay);
    KeyWish wish =
        new KeyWish(
            keyName,
            Set.of(ApiScope.of(scope)),
            perMinute,
            perDay,
            last.map(day -> day.plusDays(1).atStartOfDay(Formats.shopZone()).toInstant()));
    made = shopKeys.make(wish);
    keyName = "";
    lastDay = null;
    load();
    Messages.done("partners.made");
  }

  /** Ends a key for good. */
  public void revoke(UUID keyId) {
    shopKeys.revoke(keyId);
    made = null;
    load();
    Messages.done("partners.revoked");
  }

  public List<KeyView> getKeys() {
    return keys;
  }

  public List<KeyUseView> getUses() {
    return uses;
  }

  public @Nullable NewKeyView getMade() {
    return made;
  }

  public List<String> getScopes() {
    return List.of(ApiScope.values()).stream().map(ApiScope::code).toList();
  }

  public String getKeyName() {
    return keyName;
  }

  public void setKeyName(String keyName) {
    this.keyName = keyName;
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope;
  }

  public int getPerMinute() {
    return perMinute;
  }

  public void setPerMinute(int perMinute) {
    this.perMinute = perMinute;
  }

  public int getPerDay() {
    return perDay;
  }

  public void setPerDay(int perDay) {
    this.perDay = perDay;
  }

  public @Nullable LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(@Nullable LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}

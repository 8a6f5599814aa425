package mx.nexus.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.tenancy.TenantState;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;
import org.jspecify.annotations.Nullable;

/** How the console writes sizes, ages and states; for pages. */
@Named("console")
@ApplicationScoped
public class ConsoleFormats {

  private static final String NOTHING = "—";

  private final Clock clock;
  private final Settings settings;

  @SuppressWarnings("NullAway")
  protected ConsoleFormats() {
    this(null, null);
  }

  @Inject
  public ConsoleFormats(Clock clock, Settings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  public String bytes(@Nullable Long bytes) {
    return bytes == null ? NOTHING : Sizes.bytes(bytes);
  }

  public String ago(@Nullable Instant moment) {
    return moment == null ? NOTHING : Sizes.ago(Duration.between(moment, clock.instant()));
  }

  public String lasting(Duration time) {
    return Sizes.duration(time);
  }

  public String count(@Nullable Number number) {
    return number == null
        ? NOTHING
        : NumberFormat.getIntegerInstance(PersonLocale.current()).format(number);
  }

  /** A figure with one decimal. */
  public String decimal(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(PersonLocale.current());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** Address of a shop for a browser. */
  public String shopUrl(String slug) {
    return settings.shopUrl(slug);
  }

  /** The state as a word. */
  public String stateName(TenantState state) {
    return Texts.of(PersonLocale.current(), "admin.state." + state.code());
  }

  /** The colour that goes with the word. */
  public String stateColour(TenantState state) {
    return switch (state) {
      case READY -> "good";
      case PROVISIONING, UPDATING, MOVING -> "warn";
      case SUSPENDED, DELETING, FAILED -> "bad";
      case DELETED -> "";
    };
  }

  /** What was done, in words; the code itself where there are none. */
  public String action(String code) {
    String key = "admin.action." + code;
    String text = Texts.of(PersonLocale.current(), key);
    return text.equals(key) ? code : text;
  }
}

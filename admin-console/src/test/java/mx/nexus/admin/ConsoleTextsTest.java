package mx.nexus.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.tenancy.TenantState;
import mx.nexus.platform.web.MenuEntry;
import mx.nexus.platform.web.Page;
import org.junit.jupiter.api.Test;

class ConsoleTextsTest {

  private static final ResourceBundle ES =
      ResourceBundle.getBundle("mx.nexus.admin.messages", Locale.forLanguageTag("es"));
  private static final ResourceBundle EN =
      ResourceBundle.getBundle("mx.nexus.admin.messages", Locale.forLanguageTag("en"));

  private static final Settings SETTINGS =
      new Settings("localhost", "http", 8080, Path.of("."), "", "", "", "");

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(ES.keySet()).isNotEmpty().isEqualTo(EN.keySet());
  }

  @Test
  void everyStateHasAWord() {
    for (TenantState state : TenantState.values()) {
      assertThat(ES.containsKey("admin.state." + state.code())).isTrue();
    }
    assertThat(new ConsoleFormats(Clock.systemUTC(), SETTINGS).stateColour(TenantState.SUSPENDED))
        .isEqualTo("bad");
  }

  @Test
  void everyMenuEntryHasAWord() {
    assertThat(new ConsolePages().pages().stream().flatMap(page -> page.menu().stream()))
        .isNotEmpty()
        .extracting(MenuEntry::labelKey)
        .allMatch(ES::containsKey);
  }

  @Test
  void onlyTheLoginIsOpenToEverybody() {
    assertThat(new ConsolePages().pages().stream().filter(page -> !page.needsLogin()))
        .extracting(Page::path)
        .containsExactly("/login");
  }
}

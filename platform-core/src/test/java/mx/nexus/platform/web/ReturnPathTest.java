package mx.nexus.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sales/register",
        "/inventory/parts?q=balata+del",
        "/sales/detail?id=0192-ab"
      })
  void believesPathsOfThisHost(String path) {
    assertThat(ReturnPath.believed(path)).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sales/register",
        "//evil.example",
        "/\\evil.example",
        "/%2F/evil.example",
        "https://evil.example/",
        "/a//evil.example",
        "/../admin",
        "/.hidden",
        "/a\nSet-Cookie: x=1",
        "/a?b=<script>",
        "/a#fragment"
      })
  void believesNothingThatCouldLeadElsewhere(String path) {
    assertThat(ReturnPath.believed(path)).isEmpty();
  }

  @Test
  void believesNoEndlessPath() {
    assertThat(ReturnPath.believed("/" + "a".repeat(600))).isEmpty();
  }

  @Test
  void leadsBackWithTheQueryEncoded() {
    assertThat(ReturnPath.queryFor("/inventory/parts", "q=a&page=2"))
        .isEqualTo("?from=%2Finventory%2Fparts%3Fq%3Da%26page%3D2");
  }

  @Test
  void needsNoWayBackToTheFirstPage() {
    assertThat(ReturnPath.queryFor("/", null)).isEmpty();
  }
}

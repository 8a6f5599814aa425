package mx.nexus.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretsTest {

  private final Secrets secrets = Secrets.withKey(new byte[32]);

  @Test
  void opensWhatItSealed() {
    EncryptedSecret sealed = secrets.encrypt("contraseña", "tenant-role:nx_1");

    assertThat(sealed.value()).doesNotContain("contrase");
    assertThat(sealed.toString()).doesNotContain(sealed.value());
    assertThat(secrets.decrypt(sealed, "tenant-role:nx_1")).isEqualTo("contraseña");
  }

  @Test
  void neverSealsTheSameTextAlike() {
    assertThat(secrets.encrypt("a", "p")).isNotEqualTo(secrets.encrypt("a", "p"));
  }

  @Test
  void refusesAnotherPurposeAnotherKeyAndADamagedText() {
    EncryptedSecret sealed = secrets.encrypt("a", "tenant-role:nx_1");
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;

    assertThatThrownBy(() -> secrets.decrypt(sealed, "tenant-role:nx_2"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Secrets.withKey(otherKey).decrypt(sealed, "tenant-role:nx_1"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> secrets.decrypt(new EncryptedSecret("AAAA"), "tenant-role:nx_1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesAShortKey() {
    assertThatThrownBy(() -> Secrets.withKey(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

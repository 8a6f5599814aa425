package mx.nexus.provisioning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.testing.TestMaster;
import mx.nexus.provisioning.AdminUsers;
import mx.nexus.provisioning.local.LaptopSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstOperatorIT {

  private final MasterDatabase master = TestMaster.create().database();

  @TempDir private Path folder;

  @Test
  void aServerMakesNobodyAndPrintsNoPassword() {
    LaptopSecrets secrets = new LaptopSecrets(folder.resolve("secrets.properties"));

    String said = new FirstOperator(master, secrets, true).said();

    assertThat(said).contains("admin create").doesNotContain(FirstOperator.EMAIL);
    assertThat(new AdminUsers(master).isEmpty()).isTrue();
    assertThat(secrets.find("admin.password")).isEmpty();
  }

  @Test
  void aServerDoesNotPrintThePasswordThatALaptopMade() {
    LaptopSecrets secrets = new LaptopSecrets(folder.resolve("secrets.properties"));
    String onLaptop = new FirstOperator(master, secrets, false).said();
    String password = secrets.find("admin.password").orElseThrow();

    String said = new FirstOperator(master, secrets, true).said();

    assertThat(onLaptop).contains(FirstOperator.EMAIL).contains(password);
    assertThat(said).isEmpty();
  }
}

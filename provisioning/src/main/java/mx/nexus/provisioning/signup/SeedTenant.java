package mx.nexus.provisioning.signup;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import mx.nexus.platform.persistence.Units;
import mx.nexus.platform.rest.WireJson;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantSeeder;
import mx.nexus.platform.tenancy.TenantUnknown;

/** Lets every capability put into a new shop what it needs, all of them in one unit of work. */
@ApplicationScoped
public class SeedTenant {

  private final TenantDirectory directory;
  private final Units units;
  private final Iterable<TenantSeeder> seeders;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected SeedTenant() {
    this(null, null, List.of());
  }

  @Inject
  public SeedTenant(TenantDirectory directory, Units units, @Any Instance<TenantSeeder> seeders) {
    this(directory, units, (Iterable<TenantSeeder>) seeders);
  }

  SeedTenant(TenantDirectory directory, Units units, Iterable<TenantSeeder> seeders) {
    this.directory = directory;
    this.units = units;
    this.seeders = seeders;
  }

  void seed(TenantId id, String json) {
    TenantSeeder.Birth birth = birth(json);
    Tenant tenant = directory.findById(id).orElseThrow(TenantUnknown::new);
    try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
      units.run(
          false,
          () -> {
            StreamSupport.stream(seeders.spliterator(), false)
                .sorted(Comparator.comparingInt(TenantSeeder::order))
                .forEach(seeder -> seeder.seed(birth));
            return true;
          });
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The shop could not be furnished", e);
    }
  }

  private static TenantSeeder.Birth birth(String json) {
    try {
      return WireJson.mapper().readValue(json, TenantSeeder.Birth.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

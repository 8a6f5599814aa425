package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.usage.UsageProbe;

/** Tells the platform how many people of the bound shop may log in. */
@ApplicationScoped
public class StaffCount implements UsageProbe {

  @Inject Sql sql;

  @Override
  public int activeUsers() {
    return sql.required(
        "select count(*)::int as people from staff_person where active",
        row -> row.integer("people"));
  }
}

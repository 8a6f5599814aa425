package mx.nexus.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An entity that only the tests of the ground have. */
@Entity
@Table(name = "test_thing")
public class Thing {

  @Id private UUID id;

  @Column(name = "name")
  private String name;

  @Column(name = "other_id")
  private UUID otherId;

  protected Thing() {}

  public Thing(UUID id, String name) {
    this.id = id;
    this.name = name;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public UUID otherId() {
    return otherId;
  }

  public void refersTo(UUID other) {
    this.otherId = other;
  }

  public void rename(String newName) {
    this.name = newName;
  }
}

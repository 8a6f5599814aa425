package mx.nexus.catalog.vin;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import mx.nexus.platform.persistence.PlatformDatabase;

/**
 * What NHTSA's service said, kept in the shared catalogue: the data of a VIN hardly ever changes,
 * so nobody asks twice, not even after all servers have been restarted.
 */
public final class KeptAnswers {

  private final PlatformDatabase catalogue;

  /** In this catalogue. */
  public KeptAnswers(PlatformDatabase catalogue) {
    this.catalogue = catalogue;
  }

  private record Kept(String vin, String answer) {}

  /** What is known of these; the others are missing. */
  public Map<Vin, DecodedVin> of(Collection<Vin> vins) {
    Map<Vin, DecodedVin> known = new HashMap<>();
    catalogue
        .list(
            "select vin, answer from vpic_answer where vin = any (?)",
            row -> new Kept(row.text("vin"), row.text("answer")),
            (Object) vins.stream().map(Vin::value).toArray(String[]::new))
        .forEach(
            kept ->
                VinJson.read(kept.answer())
                    .ifPresent(decoded -> known.put(new Vin(kept.vin()), decoded)));
    return Map.copyOf(known);
  }

  /** Keeps what was said. Whoever only reads the catalogue may do this one thing there. */
  public void keep(Map<Vin, DecodedVin> answers) {
    if (answers.isEmpty()) {
      return;
    }
    catalogue.transact(
        transaction -> {
          // The role's transactions are read only unless they say otherwise.
          transaction.update("set transaction read write");
          answers.forEach(
              (vin, decoded) ->
                  transaction.list(
                      "select vpic_keep_answer(?, ?)",
                      row -> true,
                      vin.value(),
                      VinJson.write(decoded)));
        });
  }
}

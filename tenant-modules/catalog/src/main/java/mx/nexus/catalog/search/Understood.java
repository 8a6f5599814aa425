package mx.nexus.catalog.search;

import java.util.ArrayList;
import java.util.List;
import mx.nexus.catalog.search.Question.TypeWords;

/**
 * What a question was understood as, in words: said to whoever asked when there is nothing of the
 * kind.
 *
 * @param part kind of part, what else was said of it, brands; empty when none was named
 * @param vehicle the vehicle that was chosen or named; empty when none was
 */
public record Understood(String part, String vehicle) {

  /** Puts a question in words. */
  static Understood of(Question question, int chosenVehicle, Vocabulary vocabulary) {
    String vehicle =
        chosenVehicle > 0
            ? vocabulary.label(chosenVehicle)
            : question.vehicle().isNamed() ? vocabulary.label(question.vehicle()) : "";
    return new Understood(part(question, vocabulary), vehicle);
  }

  private static String part(Question question, Vocabulary vocabulary) {
    List<String> words = new ArrayList<>();
    List<String> ofKind =
        question.types().stream()
            .filter(TypeWords::sure)
            .findFirst()
            .flatMap(type -> vocabulary.kind(type.typeId()))
            .map(
                kind -> {
                  words.add(kind.name());
                  return kind.words();
                })
            .orElse(List.of());
    question.said().stream()
        .filter(form -> !ofKind.containsAll(form.words()))
        .forEach(form -> words.add(form.said()));
    question.brands().forEach(brand -> words.add(vocabulary.brandName(brand)));
    return String.join(" ", words);
  }
}

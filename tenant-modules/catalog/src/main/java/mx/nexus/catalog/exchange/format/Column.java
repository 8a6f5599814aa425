package mx.nexus.catalog.exchange.format;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in a column of a sheet, or in the element of an XML file that says the same. */
@SuppressWarnings("ImmutableEnumChecker") // A list that nobody can change.
public enum Column {
  ACTION("action", "accion", "movimiento"),
  BRAND("brand", "marca", "fabricante"),
  NUMBER("number", "numero", "part_number", "numero_de_parte", "no_de_parte"),
  TYPE("type", "tipo", "part_type", "tipo_de_parte"),
  POSITION("position", "posicion"),
  NAME("name", "nombre", "description", "descripcion"),
  UNIT("unit", "unidad"),
  PRICE("price", "precio", "list_price", "precio_de_lista"),
  POPULARITY("popularity", "popularidad"),
  STATE("state", "estado"),
  KIND("kind", "clase"),
  OTHER_NUMBER("other_number", "otro_numero"),
  CODE("attribute", "atributo"),
  VALUE("value", "valor"),
  MAKE("make", "armadora", "vehicle_make", "marca_del_vehiculo"),
  MODEL("model", "modelo"),
  YEAR_FROM("year_from", "ano_desde", "desde", "anio_desde", "year", "ano", "anio"),
  YEAR_TO("year_to", "ano_hasta", "hasta", "anio_hasta"),
  ENGINE("engine", "motor"),
  QUANTITY("quantity", "cantidad"),
  NOTES("notes", "notas", "note", "nota"),
  QUALIFIERS("qualifiers", "condiciones"),
  OTHER_BRAND("other_brand", "otra_marca"),
  NEW_BRAND("new_brand", "marca_nueva"),
  NEW_NUMBER("new_number", "numero_nuevo"),
  SINCE("since", "fecha", "a_partir_de"),
  COMPONENT_BRAND("component_brand", "marca_del_componente"),
  COMPONENT_NUMBER("component_number", "numero_del_componente"),
  /** A model of one year, as one number; only ACES has it. */
  BASE_VEHICLE("base_vehicle", "vehiculo_base");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

  private final List<String> headings;

  Column(String english, String spanish, String... others) {
    this.headings = Stream.concat(Stream.of(english, spanish), Stream.of(others)).toList();
  }

  /** Its heading in English. */
  public String english() {
    return headings.get(0);
  }

  /** Its heading in Spanish. */
  public String spanish() {
    return headings.get(1);
  }

  /** The column that a heading means, in either language, however it is written. */
  static Optional<Column> of(String heading) {
    String plain =
        GAPS.matcher(
                MARKS
                    .matcher(
                        Normalizer.normalize(
                            heading.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                    .replaceAll(""))
            .replaceAll("_");
    for (Column column : values()) {
      if (column.headings.contains(plain)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}

package mx.nexus.platform.fiscal;

import java.util.List;
import java.util.Optional;

/** The SAT's catalogue c_RegimenFiscal for CFDI 4.0, as of 2026-08-06. */
public final class TaxRegimes {

  private static final List<TaxRegime> ALL =
      List.of(
          company("601", "General de Ley Personas Morales"),
          company("603", "Personas Morales con Fines no Lucrativos"),
          person("605", "Sueldos y Salarios e Ingresos Asimilados a Salarios"),
          person("606", "Arrendamiento"),
          person("607", "Régimen de Enajenación o Adquisición de Bienes"),
          person("608", "Demás ingresos"),
          both("610", "Residentes en el Extranjero sin Establecimiento Permanente en México"),
          person("611", "Ingresos por Dividendos (socios y accionistas)"),
          person("612", "Personas Físicas con Actividades Empresariales y Profesionales"),
          person("614", "Ingresos por intereses"),
          person("615", "Régimen de los ingresos por obtención de premios"),
          person("616", "Sin obligaciones fiscales"),
          company(
              "620", "Sociedades Cooperativas de Producción que optan por diferir sus ingresos"),
          person("621", "Incorporación Fiscal"),
          company("622", "Actividades Agrícolas, Ganaderas, Silvícolas y Pesqueras"),
          company("623", "Opcional para Grupos de Sociedades"),
          company("624", "Coordinados"),
          person(
              "625",
              "Régimen de las Actividades Empresariales con ingresos a través de Plataformas Tecnológicas"),
          both("626", "Régimen Simplificado de Confianza"));

  private TaxRegimes() {}

  /**
   * One regime.
   *
   * @param code three digits
   * @param forPeople whether a natural person may be in it
   * @param forCompanies whether a company may be in it
   */
  public record TaxRegime(String code, String name, boolean forPeople, boolean forCompanies) {

    /** Whether the holder of this id may be in this regime. */
    public boolean suits(Rfc rfc) {
      return rfc.isCompany() ? forCompanies : forPeople;
    }
  }

  /** All regimes by code. */
  public static List<TaxRegime> all() {
    return ALL;
  }

  public static Optional<TaxRegime> find(String code) {
    return ALL.stream().filter(regime -> regime.code().equals(code)).findFirst();
  }

  private static TaxRegime person(String code, String name) {
    return new TaxRegime(code, name, true, false);
  }

  private static TaxRegime company(String code, String name) {
    return new TaxRegime(code, name, false, true);
  }

  private static TaxRegime both(String code, String name) {
    return new TaxRegime(code, name, true, true);
  }
}

package mx.nexus.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;

/** The audit log in words: shops by their names, facts without JSON. */
@ApplicationScoped
public class Deeds {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MasterAuditLog audit;
  private final MasterDatabase master;

  @SuppressWarnings("NullAway")
  protected Deeds() {
    this(null, null);
  }

  @Inject
  public Deeds(MasterAuditLog audit, MasterDatabase master) {
    this.audit = audit;
    this.master = master;
  }

  /** Something that was told along with a deed. */
  public record Fact(String label, String value) {}

  /**
   * One entry for people.
   *
   * @param shopName of the shop that it concerned; empty for none
   */
  public record Deed(MasterAuditLog.Entry entry, String shopName, List<Fact> facts) {}

  /** The latest, newest first. */
  public List<Deed> latest(
      MasterAuditLog.Filter filter, Optional<MasterAuditLog.Place> after, int limit) {
    List<MasterAuditLog.Entry> entries = audit.latest(filter, after, limit);
    Map<UUID, String> names = namesOf(entries);
    Locale locale = PersonLocale.current();
    return entries.stream()
        .map(
            entry ->
                new Deed(
                    entry,
                    entry.tenantId().map(id -> names.getOrDefault(id, "—")).orElse(""),
                    facts(entry.facts(), locale)))
        .toList();
  }

  private Map<UUID, String> namesOf(List<MasterAuditLog.Entry> entries) {
    UUID[] ids =
        entries.stream()
            .flatMap(entry -> entry.tenantId().stream())
            .distinct()
            .toArray(UUID[]::new);
    Map<UUID, String> names = new HashMap<>();
    if (ids.length > 0) {
      master
          .list(
              "select id, shop_name from platform_tenant where id = any (?) limit ?",
              row -> Map.entry(row.uuid("id"), row.text("shop_name")),
              ids,
              ids.length)
          .forEach(found -> names.put(found.getKey(), found.getValue()));
    }
    return names;
  }

  /** The facts of an entry, by the names that the console has for them. */
  static List<Fact> facts(String json, Locale locale) {
    List<Fact> facts = new ArrayList<>();
    try {
      JSON.readTree(json)
          .properties()
          .forEach(each -> facts.add(new Fact(label(each.getKey(), locale), value(each, locale))));
    } catch (JsonProcessingException unreadable) {
      facts.add(new Fact("", json));
    }
    return List.copyOf(facts);
  }

  private static String label(String key, Locale locale) {
    return word("admin.fact." + key, key, locale);
  }

  private static String value(Map.Entry<String, JsonNode> fact, Locale locale) {
    JsonNode value = fact.getValue();
    String text = value.isValueNode() ? value.asText() : value.toString();
    return fact.getKey().equals("channel") ? word("admin.channel." + text, text, locale) : text;
  }

  private static String word(String key, String otherwise, Locale locale) {
    String text = Texts.of(locale, key);
    return text.equals(key) ? otherwise : text;
  }
}

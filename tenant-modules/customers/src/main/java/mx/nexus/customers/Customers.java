package mx.nexus.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;

/** Finds customers for the counter. */
@ApplicationScoped
public class Customers {

  private static final String SELECT =
      """
      select id, name, coalesce(phone, '') as phone, coalesce(email, '') as email,
             coalesce(tax_id, '') as tax_id, price_level, credit_limit, credit_days
        from customers_customer
      """;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected Customers() {
    this(null);
  }

  @Inject
  public Customers(Sql sql) {
    this.sql = sql;
  }

  public Optional<Customer> find(UUID customerId) {
    return sql.one(SELECT + " where id = ?", Customers::customer, customerId);
  }

  /**
   * The customer of this id.
   *
   * @throws CustomerNotFound when the shop has none
   */
  public Customer required(UUID customerId) {
    return find(customerId).orElseThrow(CustomerNotFound::new);
  }

  /**
   * Customers by parts of name, phone, address or RFC, accents and case aside, by name.
   *
   * @param typed empty finds the first ones by name
   */
  public List<Customer> search(String typed, int limit) {
    SearchWords words = SearchWords.of(typed);
    return sql.list(
        SELECT + words.where() + " order by platform_fold(name), id limit ?",
        Customers::customer,
        words.and(limit));
  }

  private static Customer customer(Row row) {
    return new Customer(
        row.uuid("id"),
        row.text("name"),
        row.text("phone"),
        row.text("email"),
        row.text("tax_id"),
        PriceLevel.valueOf(row.text("price_level")),
        row.money("credit_limit"),
        row.integer("credit_days"));
  }
}

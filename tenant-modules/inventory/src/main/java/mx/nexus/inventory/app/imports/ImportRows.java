package mx.nexus.inventory.app.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.nexus.inventory.domain.ItemFacts;
import mx.nexus.inventory.domain.spreadsheet.ImportRow;
import mx.nexus.inventory.domain.spreadsheet.RowIssue;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.persistence.Json;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.WireJson;
import org.jspecify.annotations.Nullable;

/** The staged rows of imports: written in batches, judged and applied by sets. */
@ApplicationScoped
public class ImportRows {

  private static final int BATCH = 1_000;

  private static final String WRITE =
      """
      insert into inventory_import_row as t
             (import_id, row_number, cells, new_id, sku, name, brand, oem_number, unit, unit_price,
              net_price, retail_price, cost, tax_rate, core_value, minimum_stock, barcodes,
              stock_branches, stock_quantities, read_issues)
      select ?, v.row_number, v.cells, v.new_id, v.sku, v.name, v.brand, v.oem_number, v.unit,
             v.unit_price, v.net_price, v.retail_price, v.cost, v.tax_rate, v.core_value,
             v.minimum_stock, v.barcodes, v.stock_branches, v.stock_quantities, v.read_issues
        from jsonb_to_recordset(?) as v
             (row_number int, cells jsonb, new_id uuid, sku text, name text, brand text,
              oem_number text, unit text, unit_price numeric, net_price numeric,
              retail_price numeric, cost numeric, tax_rate numeric, core_value numeric,
              minimum_stock numeric, barcodes text[], stock_branches uuid[],
              stock_quantities numeric[], read_issues jsonb)
      on conflict (import_id, row_number) do update
         set sku = excluded.sku, name = excluded.name, brand = excluded.brand,
             oem_number = excluded.oem_number, unit = excluded.unit,
             unit_price = excluded.unit_price, net_price = excluded.net_price,
             retail_price = excluded.retail_price, cost = excluded.cost, tax_rate = excluded.tax_rate,
             core_value = excluded.core_value, minimum_stock = excluded.minimum_stock,
             barcodes = excluded.barcodes, stock_branches = excluded.stock_branches,
             stock_quantities = excluded.stock_quantities, read_issues = excluded.read_issues
      """;

  /** What the part would be after the row against what it is. */
  private static final String DIFFERS =
      """
      (coalesce(r.name, i.name), coalesce(r.brand, i.brand), coalesce(r.oem_number, i.oem_number),
       coalesce(r.unit, i.unit), coalesce(r.unit_price, i.unit_price),
       coalesce(r.retail_price, i.retail_price), coalesce(r.cost, i.cost),
       coalesce(r.tax_rate, i.tax_rate), coalesce(r.core_value, i.core_value),
       coalesce(r.minimum_stock, i.minimum_stock))
      is distinct from
      (i.name, i.brand, i.oem_number, i.unit, i.unit_price, i.retail_price, i.cost, i.tax_rate,
       i.core_value, i.minimum_stock)
      """;

  /** Here and not when the sheet is read: a blank rate means that of the part as it is now. */
  private static final String ADD_TAX =
      """
      update inventory_import_row r
         set unit_price = round(r.net_price * (1 + coalesce(
               r.tax_rate, (select i.tax_rate from inventory_item i where i.sku = r.sku), ?)), 2)
       where r.import_id = ? and r.net_price is not null
      """;

  private static final String JUDGE =
      """
      with mine as materialized (
        select r.row_number, r.sku, r.name, r.unit_price, r.net_price, r.barcodes,
               r.read_issues, i.id as item_id,
               min(r.row_number) over (partition by r.sku) as first_row
          from inventory_import_row r
          left join inventory_item i on i.sku = r.sku
         where r.import_id = ?),
      codes as materialized (
        select m.row_number, b.code, m.item_id, o.item_id as owner_id,
               min(m.row_number) over (partition by b.code) as first_row
          from mine m
          cross join lateral unnest(m.barcodes) as b (code)
          left join inventory_barcode o on o.barcode = b.code),
      found as (
        select row_number, 'sku' as field, 'inventory.import.sku-twice' as code,
               first_row::text as value
          from mine where sku is not null and first_row < row_number
        union all
        select row_number, 'name', 'inventory.import.name-missing', ''
          from mine where sku is not null and item_id is null and name is null
                      and not read_issues @> '[{"field": "name"}]'
        union all
        select row_number, 'unitPrice', 'inventory.import.price-missing', ''
          from mine where sku is not null and item_id is null and unit_price is null
                      and not read_issues @> '[{"field": "unitPrice"}]'
        union all
        select row_number, 'netPrice', 'inventory.import.price-out-of-range', net_price::text
          from mine where net_price is not null and unit_price > 99999999.99
        union all
        select row_number, 'barcode', 'inventory.import.barcode-taken', code
          from codes where owner_id is not null and owner_id is distinct from item_id
        union all
        select row_number, 'barcode', 'inventory.import.barcode-twice', code
          from codes where first_row < row_number),
      problems as materialized (
        select row_number,
               jsonb_agg(jsonb_build_object('field', field, 'code', code, 'value', value)) as issues
          from found group by row_number),
      judged as materialized (
        select m.row_number, m.item_id,
               m.read_issues || coalesce(p.issues, '[]') as issues
          from mine m
          left join problems p on p.row_number = m.row_number)
      update inventory_import_row r
         set issues = j.issues,
             outcome = case
               when j.issues <> '[]' then 'REFUSED'
               when j.item_id is null then 'NEW'
               when
      """
          + DIFFERS
          + """
                 or exists (select 1 from unnest(r.barcodes) c (code)
                             where not exists (select 1 from inventory_barcode b
                                                where b.barcode = c.code and b.item_id = i.id))
                 or exists (select 1
                              from unnest(r.stock_branches, r.stock_quantities) s (branch, counted)
                              left join inventory_stock h
                                on h.item_id = i.id and h.branch_id = s.branch
                             where coalesce(h.on_hand, 0) <> s.counted) then 'CHANGED'
               else 'UNCHANGED' end
        from judged j
        left join inventory_item i on i.id = j.item_id
       where r.import_id = ? and r.row_number = j.row_number
      """;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected ImportRows() {
    this(null);
  }

  @Inject
  public ImportRows(Sql sql) {
    this.sql = sql;
  }

  /** Writes rows; rows of the same number are understood anew. */
  void write(UUID importId, List<ImportRow> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<StagedRow> batch =
          rows.subList(from, Math.min(from + BATCH, rows.size())).stream()
              .map(StagedRow::of)
              .toList();
      sql.update(WRITE, importId, new Json(json(batch)));
    }
  }

  /** Says of every row what applying it would do to the parts as they are now. */
  void judge(UUID importId) {
    sql.update(ADD_TAX, ItemFacts.GENERAL_TAX, importId);
    // Statistics of other imports make the planner expect one row of this one.
    nestedLoops("off");
    sql.update(JUDGE, importId, importId);
    nestedLoops("on");
  }

  private void nestedLoops(String state) {
    sql.list("select set_config('enable_nestloop', ?, true) as now", row -> row.text("now"), state);
  }

  /** Changes the known parts of some rows. */
  int change(UUID importId, int firstRow, int lastRow, Authorship by) {
    return sql.update(
        """
        update inventory_item i
           set version = i.version + 1, changed_at = ?, changed_by = ?,
               name = coalesce(r.name, i.name), brand = coalesce(r.brand, i.brand),
               oem_number = coalesce(r.oem_number, i.oem_number), unit = coalesce(r.unit, i.unit),
               unit_price = coalesce(r.unit_price, i.unit_price),
               retail_price = coalesce(r.retail_price, i.retail_price),
               cost = coalesce(r.cost, i.cost), tax_rate = coalesce(r.tax_rate, i.tax_rate),
               core_value = coalesce(r.core_value, i.core_value),
               minimum_stock = coalesce(r.minimum_stock, i.minimum_stock)
          from inventory_import_row r
         where r.import_id = ? and r.outcome = 'CHANGED' and r.row_number between ? and ?
           and i.sku = r.sku and
        """
            + DIFFERS,
        by.at(),
        by.person(),
        importId,
        firstRow,
        lastRow);
  }

  /** Enters the new parts of some rows. */
  int add(UUID importId, int firstRow, int lastRow, Authorship by) {
    return sql.update(
        """
        insert into inventory_item
               (id, version, created_at, created_by, changed_at, changed_by, sku, name, brand,
                oem_number, unit, unit_price, retail_price, cost, tax_rate, core_value,
                minimum_stock, active)
        select r.new_id, 0, ?, ?, ?, ?, r.sku, r.name, r.brand, r.oem_number,
               coalesce(r.unit, 'pza'), r.unit_price, r.retail_price, r.cost,
               coalesce(r.tax_rate, 0.16), r.core_value, coalesce(r.minimum_stock, 0), true
          from inventory_import_row r
         where r.import_id = ? and r.outcome = 'NEW' and r.row_number between ? and ?
         order by r.row_number
        on conflict (sku) do nothing
        """,
        by.at(),
        by.person(),
        by.at(),
        by.person(),
        importId,
        firstRow,
        lastRow);
  }

  /** Adds barcodes; those that the part has stay. */
  int addBarcodes(UUID importId) {
    return sql.update(
        """
        insert into inventory_barcode (barcode, item_id)
        select b.code, i.id
          from inventory_import_row r
          join inventory_item i on i.sku = r.sku
          cross join lateral unnest(r.barcodes) as b (code)
         where r.import_id = ? and r.outcome in ('NEW', 'CHANGED')
         order by b.code
        on conflict (barcode) do nothing
        """,
        importId);
  }

  /**
   * Brings the stock to what the sheet says. All at the end and in item order, as sales lock it.
   */
  int countStock(UUID importId, String reason, Authorship by) {
    return sql
        .list(
            """
            select inventory_count_stock(c.branch, c.items, c.counted, 'import', ?, ?, ?, ?) as moved
              from (select s.branch, array_agg(i.id order by i.id) as items,
                           array_agg(s.counted order by i.id) as counted
                      from inventory_import_row r
                      join inventory_item i on i.sku = r.sku
                      cross join lateral unnest(r.stock_branches, r.stock_quantities)
                                 as s (branch, counted)
                     where r.import_id = ? and r.outcome in ('NEW', 'CHANGED')
                     group by s.branch
                     order by s.branch) c
            """,
            row -> row.integer("moved"),
            importId,
            reason,
            by.person(),
            by.at(),
            importId)
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  static String json(Object value) {
    try {
      return WireJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A row in the names of its columns. */
  private record StagedRow(
      @JsonProperty("row_number") int rowNumber,
      @JsonProperty("cells") List<String> cells,
      @JsonProperty("new_id") UUID newId,
      @JsonProperty("sku") @Nullable String sku,
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("brand") @Nullable String brand,
      @JsonProperty("oem_number") @Nullable String oemNumber,
      @JsonProperty("unit") @Nullable String unit,
      @JsonProperty("unit_price") @Nullable Money unitPrice,
      @JsonProperty("net_price") @Nullable Money netPrice,
      @JsonProperty("retail_price") @Nullable Money retailPrice,
      @JsonProperty("cost") @Nullable Money cost,
      @JsonProperty("tax_rate") @Nullable BigDecimal taxRate,
      @JsonProperty("core_value") @Nullable Money coreValue,
      @JsonProperty("minimum_stock") @Nullable Quantity minimumStock,
      @JsonProperty("barcodes") List<String> barcodes,
      @JsonProperty("stock_branches") List<UUID> stockBranches,
      @JsonProperty("stock_quantities") List<Quantity> stockQuantities,
      @JsonProperty("read_issues") List<RowIssue> readIssues) {

    static StagedRow of(ImportRow row) {
      List<UUID> branches = new ArrayList<>();
      List<Quantity> quantities = new ArrayList<>();
      for (Map.Entry<UUID, Quantity> counted : row.stock().entrySet()) {
        branches.add(counted.getKey());
        quantities.add(counted.getValue());
      }
      return new StagedRow(
          row.number(),
          row.cells(),
          Ids.next(),
          row.sku(),
          row.name(),
          row.brand(),
          row.oemNumber(),
          row.unit(),
          row.unitPrice(),
          row.netPrice(),
          row.retailPrice(),
          row.cost(),
          row.taxRate(),
          row.coreValue(),
          row.minimumStock(),
          row.barcodes(),
          branches,
          quantities,
          row.issues());
    }
  }
}

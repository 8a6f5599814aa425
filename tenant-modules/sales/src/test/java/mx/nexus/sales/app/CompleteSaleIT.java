package mx.nexus.sales.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mx.nexus.cash.CashSessionClosed;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.FitmentEvidence;
import mx.nexus.catalog.SoldTogether;
import mx.nexus.catalog.app.history.FitmentNotes;
import mx.nexus.catalog.app.history.Fitted;
import mx.nexus.customers.CustomerNotFound;
import mx.nexus.inventory.InsufficientStock;
import mx.nexus.inventory.ItemLinks;
import mx.nexus.inventory.app.ItemRecords;
import mx.nexus.inventory.app.LinkItem;
import mx.nexus.platform.idempotency.IdempotencyKey;
import mx.nexus.platform.idempotency.IdempotencyKeyReused;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.outbox.Outbox;
import mx.nexus.platform.outbox.OutboxDelivery;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.Permissions;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.testing.TestShop;
import mx.nexus.sales.NeedsApproval;
import mx.nexus.sales.PaymentShort;
import mx.nexus.sales.SalesPermissions;
import mx.nexus.sales.TicketChanged;
import mx.nexus.sales.app.SaleReads.SaleFilter;
import mx.nexus.shop.Branches;
import mx.nexus.shop.ShopProfiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sale against a real database, alone and in a crowd. */
class CompleteSaleIT {

  private final TestShop shop = TestShop.create("uno");
  private final Branches branches = Branches.uncached(shop.sql());
  private final Outbox outbox =
      new Outbox(shop.sql(), shop.units(), new OutboxDelivery(shop.units(), shop.sql(), List.of()));
  private final CompleteSale completeSale =
      new CompleteSale(new SaleStatements(shop.sql()), branches, outbox, Clock.systemUTC());
  private final SaleReads reads = new SaleReads(shop.sql());
  private final UUID branch = Ids.next();
  private final UUID till = Ids.next();
  private final UUID session = Ids.next();

  CompleteSaleIT() {
    shop.execute(
        """
        insert into shop_profile (id, version, created_at, changed_at, trade_name)
        values ('%s', 0, now(), now(), 'Refaccionaria El Pistón')
        """
            .formatted(Ids.next()),
        """
        insert into shop_branch (id, version, created_at, changed_at, code, name, tax_zone)
        values ('%s', 0, now(), now(), 'MTZ', 'Matriz', 'GENERAL')
        """
            .formatted(branch),
        """
        insert into shop_till (id, version, created_at, changed_at, branch_id, code, name)
        values ('%s', 0, now(), now(), '%s', 'C1', 'Caja 1')
        """
            .formatted(till, branch),
        """
        insert into cash_session (id, version, created_at, changed_at, till_id, state, opened_at,
                                  opened_by_name, opening_float)
        values ('%s', 0, now(), now(), '%s', 'OPEN', now(), 'Lupita', 500)
        """
            .formatted(session, till));
  }

  @Test
  void sellsAndMovesStockMoneyAndFolioTogether() throws Exception {
    UUID item = item("116.00", "5");

    CompletedSale done = sell(key(), item, "2", "cash", "300.00");

    SaleView sale = shop.bound(() -> reads.get(done.saleId()));
    assertThat(sale.folio()).isEqualTo("MTZ-C1-000001");
    assertThat(sale.subtotal()).hasToString("200.00");
    assertThat(sale.tax()).hasToString("32.00");
    assertThat(sale.total()).hasToString("232.00");
    assertThat(sale.change()).hasToString("68.00");
    assertThat(sale.lines()).hasSize(1);
    assertThat(number("select on_hand from inventory_stock")).isEqualByComparingTo("3");
    assertThat(number("select sum(amount) from cash_entry where kind = 'SALE'"))
        .isEqualByComparingTo("232.00");
    assertThat(number("select count(*) from platform_outbox where type like '%SaleCompleted'"))
        .isEqualByComparingTo("1");
    assertThat(done.body()).contains("\"folio\":\"MTZ-C1-000001\"");
  }

  @Test
  void whatIsSoldForAVehicleIsEvidenceOnceHoweverOftenItIsTold() throws Exception {
    UUID tsuru = CatalogIds.VEHICLE.of(7);
    UUID linked = item("116.00", "5");
    UUID unlinked = item("116.00", "5");
    UUID shared = CatalogIds.PART.of(3);
    shop.execute(
        "update inventory_item set catalog_part_id = '%s' where id = '%s'"
            .formatted(shared, linked));
    FitmentNotes notes = new FitmentNotes(shop.sql());
    ItemLinks links = new ItemLinks(shop.sql(), new LinkItem(new ItemRecords(shop.em())));
    OutboxDelivery delivery =
        new OutboxDelivery(
            shop.units(),
            shop.sql(),
            List.of(new NoteFitmentOnSaleCompleted(new FitmentEvidence(notes, links))));

    sellFor(tsuru, List.of(linked, unlinked));
    sell(key(), linked, "1", "cash", "300.00");
    shop.bound(delivery::deliverPending);
    shop.execute("update platform_outbox set delivered_at = null");
    shop.bound(delivery::deliverPending);

    Fitted once = new Fitted(1, 0, 0, "");
    assertThat(shop.bound(() -> notes.on(tsuru, List.of(shared, linked, unlinked))))
        .isEqualTo(Map.of(shared, once, unlinked, once));
  }

  @Test
  void whatIsNoVehicleIsRefusedByName() {
    assertThatThrownBy(() -> sellFor(Ids.next(), List.of(item("116.00", "5"))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.issues())
                    .extracting(FieldIssue::field, FieldIssue::code)
                    .containsExactly(tuple("vehicleId", "catalog.vehicle-unknown")));
  }

  @Test
  void tellsWhatStoodOnTheSameTickets() throws Exception {
    UUID pad = item("116.00", "9");
    UUID fluid = item("116.00", "9");
    UUID once = item("116.00", "9");
    for (int i = 0; i < 2; i++) {
      complete(key(), null, List.of(line(pad, "1"), line(fluid, "1")), "cash", "300.00");
    }
    complete(key(), null, List.of(line(pad, "1"), line(once, "1")), "cash", "300.00");
    sell(key(), once, "1", "cash", "300.00");
    TicketCompanions companions = new TicketCompanions(shop.sql());

    assertThat(shop.bound(() -> companions.with(pad, 5)))
        .containsExactly(new SoldTogether.Companion(fluid, 2));
    assertThat(shop.bound(() -> companions.with(once, 5))).isEmpty();
  }

  @Test
  void aKeptTicketIsReadAgainAsItWas() {
    KeepTicket keep = new KeepTicket(shop.sql(), completeSale);
    OpenTicket ticket =
        OpenTicket.empty()
            .plus(item("116.00", "5"), Quantity.of("2.5"))
            .forCustomer(Ids.next(), "Taller Gómez");
    ticket = ticket.withDiscount(ticket.lines().get(0).itemId(), new BigDecimal("7.5"));

    try (Caller.Binding person = Caller.bind(lupita(StaffRole.COUNTER), permissions())) {
      OpenTicket wanted = ticket;
      OpenTicket kept = change(keep, OpenTicket.empty(), seen -> wanted).ticket();
      // A later version of us may know more about a ticket, an earlier one knew less.
      shop.execute("update sales_open_ticket set content = content || '{\"later\": 1}'");
      assertThat(shop.bound(() -> keep.load(till))).isEqualTo(kept);
      assertThat(kept.lines()).isEqualTo(ticket.lines());
      shop.execute("update sales_open_ticket set content = content - 'lastChange'");
      OpenTicket older = shop.bound(() -> keep.load(till));
      assertThat(change(keep, older, seen -> seen.forCustomer(null, "")).elsewhere()).isFalse();
    }
  }

  @Test
  void twoWindowsFillOneTicketAndNeitherLosesTheOthersLines() throws Exception {
    KeepTicket keep = new KeepTicket(shop.sql(), completeSale);
    UUID pads = item("116.00", "5");
    UUID hose = item("116.00", "5");

    try (Caller.Binding person = Caller.bind(lupita(StaffRole.COUNTER), permissions())) {
      OpenTicket nothing = OpenTicket.empty();
      KeepTicket.Changed one = change(keep, nothing, seen -> seen.plus(pads, Quantity.ONE));
      KeepTicket.Changed other = change(keep, nothing, seen -> seen.plus(hose, Quantity.ONE));

      assertThat(one.elsewhere()).isFalse();
      assertThat(other.elsewhere()).isTrue();
      assertThat(other.ticket().lines())
          .extracting(OpenTicket.Line::itemId)
          .containsExactly(pads, hose);
      assertThat(shop.bound(() -> keep.load(till))).isEqualTo(other.ticket());
      assertThatThrownBy(() -> sellOpen(keep, one.ticket(), "116.00"))
          .isInstanceOf(TicketChanged.class);
      assertThat(number("select count(*) from sales_sale")).isZero();
      assertThat(shop.bound(() -> keep.load(till))).isEqualTo(other.ticket());
    }
  }

  @Test
  void aChangeThatIsSentAgainCountsOnce() throws Exception {
    KeepTicket keep = new KeepTicket(shop.sql(), completeSale);
    UUID pads = item("116.00", "5");
    UUID change = Ids.next();

    try (Caller.Binding person = Caller.bind(lupita(StaffRole.COUNTER), permissions())) {
      OpenTicket nothing = OpenTicket.empty();
      OpenTicket once =
          shop.inUnit(() -> keep.change(till, nothing, change, t -> t.plus(pads, Quantity.ONE)))
              .ticket();
      for (OpenTicket seen : List.of(nothing, once)) {
        KeepTicket.Changed again =
            shop.inUnit(() -> keep.change(till, seen, change, t -> t.plus(pads, Quantity.ONE)));
        assertThat(again).isEqualTo(new KeepTicket.Changed(once, false));
      }
      assertThat(shop.bound(() -> keep.load(till))).isEqualTo(once);
    }
  }

  @Test
  void aWindowThatStillShowsASoldTicketStartsTheNextOne() throws Exception {
    KeepTicket keep = new KeepTicket(shop.sql(), completeSale);
    UUID pads = item("116.00", "5");
    UUID hose = item("116.00", "5");

    try (Caller.Binding person = Caller.bind(lupita(StaffRole.COUNTER), permissions())) {
      OpenTicket sold =
          change(keep, OpenTicket.empty(), seen -> seen.plus(pads, Quantity.ONE)).ticket();
      assertThat(sellOpen(keep, sold, "116.00").replayed()).isFalse();
      assertThat(sellOpen(keep, sold, "116.00").replayed()).isTrue();

      KeepTicket.Changed next = change(keep, sold, seen -> seen.plus(hose, Quantity.ONE));

      assertThat(next.elsewhere()).isTrue();
      assertThat(next.ticket().id()).isNotEqualTo(sold.id());
      assertThat(next.ticket().lines()).extracting(OpenTicket.Line::itemId).containsExactly(hose);
      assertThat(sellOpen(keep, next.ticket(), "116.00").replayed()).isFalse();
      assertThat(number("select count(*) from sales_sale")).isEqualByComparingTo("2");
    }
  }

  private KeepTicket.Changed change(
      KeepTicket keep, OpenTicket seen, UnaryOperator<OpenTicket> wanted) {
    return shop.inUnit(() -> keep.change(till, seen, Ids.next(), wanted));
  }

  private CompletedSale sellOpen(KeepTicket keep, OpenTicket ticket, String cash) {
    SaleCommand.Tendered paid = new SaleCommand.Tendered(PaymentMethod.CASH, Money.mxn(cash), "");
    SaleCommand command = ticket.sale(branch, till, null, List.of(paid));
    return shop.inUnit(() -> keep.sell(ticket, command));
  }

  @Test
  void aTicketKnowsTheSaleItBecame() throws Exception {
    KeepTicket keep = new KeepTicket(shop.sql(), completeSale);
    UUID item = item("116.00", "5");
    OpenTicket ticket = OpenTicket.empty().plus(item, Quantity.ONE);

    Optional<UUID> unsold = shop.bound(() -> keep.soldAs(ticket));
    CompletedSale sold = sell(new IdempotencyKey(ticket.id()), item, "1", "cash", "116.00");

    assertThat(unsold).isEmpty();
    assertThat(shop.bound(() -> keep.soldAs(ticket))).contains(sold.saleId());
  }

  @Test
  void theSameCommandIsSoldOnceAndAnsweredTheSame() throws Exception {
    UUID item = item("116.00", "5");
    IdempotencyKey key = key();

    CompletedSale first = sell(key, item, "1", "cash", "116.00");
    CompletedSale second = sell(key, item, "1", "cash", "116.00");

    assertThat(second.replayed()).isTrue();
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(number("select on_hand from inventory_stock")).isEqualByComparingTo("4");
    assertThatThrownBy(() -> sell(key, item, "2", "cash", "232.00"))
        .isInstanceOf(IdempotencyKeyReused.class);
  }

  @Test
  void aRefusedSaleLeavesNothingBehindNotEvenAFolio() throws Exception {
    UUID item = item("116.00", "1");

    assertThatThrownBy(() -> sell(key(), item, "2", "cash", "500.00"))
        .isInstanceOf(InsufficientStock.class);
    assertThatThrownBy(() -> sell(key(), item, "1", "cash", "100.00"))
        .isInstanceOf(PaymentShort.class);
    CompletedSale done = sell(key(), item, "1", "cash", "116.00");

    assertThat(done.body()).contains("MTZ-C1-000001");
    assertThat(number("select count(*) from sales_sale")).isEqualByComparingTo("1");
    assertThat(number("select count(*) from inventory_movement where document_kind = 'sale'"))
        .isEqualByComparingTo("1");
  }

  @Test
  void aCustomerOfNobodyIsRefused() throws Exception {
    UUID item = item("116.00", "5");

    assertThatThrownBy(() -> sellTo(Ids.next(), item)).isInstanceOf(CustomerNotFound.class);

    assertThat(number("select on_hand from inventory_stock")).isEqualByComparingTo("5");
    assertThat(number("select count(*) from platform_idempotency")).isEqualByComparingTo("0");
  }

  @Test
  void everybodyWantsTheSameTenPartsAndNothingIsLost() throws Exception {
    List<UUID> parts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      parts.add(item("116.00", "40"));
    }

    List<Object> outcomes = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      outcomes.addAll(inParallel(8, () -> outcome(() -> sellAll(parts))));
    }

    assertThat(outcomes).allMatch(o -> o instanceof CompletedSale);
    assertThat(number("select sum(on_hand) from inventory_stock")).isEqualByComparingTo("0");
    assertThat(number("select max(folio_number) from sales_sale")).isEqualByComparingTo("40");
  }

  @Test
  void aClosedTillSellsNothing() throws Exception {
    UUID item = item("116.00", "1");
    shop.execute("update cash_session set state = 'CLOSED', closed_at = now()");

    assertThatThrownBy(() -> sell(key(), item, "1", "cash", "116.00"))
        .isInstanceOf(CashSessionClosed.class);
  }

  @Test
  void twoTillsWantTheLastPieceAndOneIsTold() throws Exception {
    UUID item = item("116.00", "1");

    List<Object> outcomes =
        inParallel(6, () -> outcome(() -> sell(key(), item, "1", "card", "116.00")));

    assertThat(outcomes).filteredOn(o -> o instanceof CompletedSale).hasSize(1);
    assertThat(outcomes).filteredOn(o -> o instanceof InsufficientStock).hasSize(5);
    assertThat(number("select on_hand from inventory_stock")).isEqualByComparingTo("0");
  }

  @Test
  void twinsInParallelAreOneSale() throws Exception {
    UUID item = item("116.00", "100");
    IdempotencyKey key = key();

    List<Object> outcomes =
        inParallel(6, () -> outcome(() -> sell(key, item, "1", "cash", "116.00")));

    assertThat(outcomes).allMatch(o -> o instanceof CompletedSale);
    assertThat(outcomes.stream().map(o -> ((CompletedSale) o).saleId()).distinct()).hasSize(1);
    assertThat(number("select count(*) from sales_sale")).isEqualByComparingTo("1");
  }

  @Test
  void foliosHaveNoGapsWhenSomeSalesAreRefused() throws Exception {
    UUID plenty = item("116.00", "1000");
    UUID none = item("116.00", "0");

    List<Object> outcomes = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      outcomes.addAll(
          inParallel(4, () -> outcome(() -> sell(key(), plenty, "1", "cash", "116.00"))));
      outcomes.addAll(inParallel(2, () -> outcome(() -> sell(key(), none, "1", "cash", "116.00"))));
    }

    assertThat(outcomes).filteredOn(o -> o instanceof CompletedSale).hasSize(20);
    assertThat(number("select max(folio_number) from sales_sale")).isEqualByComparingTo("20");
    assertThat(number("select count(distinct folio_number) from sales_sale"))
        .isEqualByComparingTo("20");
    assertThat(
            number(
                """
                select count(*) from inventory_stock s
                 where on_hand <> (select coalesce(sum(quantity), 0) from inventory_movement m
                                    where m.item_id = s.item_id and m.branch_id = s.branch_id)
                """))
        .isEqualByComparingTo("0");
    assertThat(
            number(
                """
                select (select sum(total) from sales_sale)
                     - (select sum(amount) from cash_entry where kind = 'SALE')
                """))
        .isEqualByComparingTo("0");
  }

  @Test
  void asksForApprovalWhereTheSellerGoesTooFarBelowAPrice() throws Exception {
    UUID item = item("100.00", "50");
    SaleCommand.Line fivePercent = line(item, "5", null);
    SaleCommand.Line sixPercent = line(item, "6", null);
    SaleCommand.Line cheaper = line(item, "0", "94.99");
    SaleCommand.Line dearer = line(item, "0", "100.01");

    complete(key(), null, List.of(fivePercent, line(item, "0", "95.00")), "card", "190.00");

    for (SaleCommand.Line tooFar : List.of(sixPercent, cheaper, dearer)) {
      assertThatThrownBy(
              () -> complete(key(), null, List.of(fivePercent, tooFar), "cash", "500.00"))
          .isInstanceOfSatisfying(
              NeedsApproval.class,
              refusal -> {
                assertThat(refusal.status()).isEqualTo(422);
                assertThat(refusal.issues())
                    .containsExactly(FieldIssue.of("lines[1]", "sales.needs-approval"));
              });
      complete(StaffRole.MANAGER, key(), null, List.of(tooFar), "cash", "500.00");
    }
    assertThat(number("select count(*) from sales_sale")).isEqualByComparingTo("4");
  }

  @Test
  void printsTheTicketOnPaperAndAsPdf() throws Exception {
    UUID item = item("116.00", "5");
    CompletedSale done = sell(key(), item, "2", "cash", "300.00");
    SaleView sale = shop.bound(() -> reads.get(done.saleId()));
    Tickets tickets = new Tickets(new ShopProfiles(shop.sql()), branches);

    byte[] pdf = shop.bound(() -> tickets.pdf(sale));
    byte[] paper = shop.bound(() -> tickets.escpos(sale));

    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    assertThat(new String(paper, Charset.forName("IBM00858")))
        .contains("El Pistón")
        .contains("MTZ-C1-000001")
        .contains("CAMBIO")
        .contains("$68.00");
  }

  private CompletedSale sellTo(UUID customer, UUID item) throws Exception {
    return complete(key(), customer, List.of(line(item, "1")), "cash", "116.00");
  }

  /** In an order of its own each time: the locks must not depend on it. */
  private CompletedSale sellAll(List<UUID> parts) throws Exception {
    List<SaleCommand.Line> lines = new ArrayList<>(parts.stream().map(p -> line(p, "1")).toList());
    Collections.shuffle(lines, new Random(Thread.currentThread().getId()));
    return complete(key(), null, lines, "card", "1160.00");
  }

  private static SaleCommand.Line line(UUID item, String quantity) {
    return new SaleCommand.Line(item, Quantity.of(quantity), null, null, BigDecimal.ZERO);
  }

  private static SaleCommand.Line line(UUID item, String percent, @Nullable String price) {
    return new SaleCommand.Line(
        item, Quantity.ONE, null, price == null ? null : Money.mxn(price), new BigDecimal(percent));
  }

  private CompletedSale sell(
      IdempotencyKey key, UUID item, String quantity, String method, String amount)
      throws Exception {
    return complete(key, null, List.of(line(item, quantity)), method, amount);
  }

  private CompletedSale complete(
      IdempotencyKey key,
      @Nullable UUID customer,
      List<SaleCommand.Line> lines,
      String method,
      String amount)
      throws Exception {
    return complete(StaffRole.COUNTER, key, customer, lines, method, amount);
  }

  private CompletedSale complete(
      StaffRole role,
      IdempotencyKey key,
      @Nullable UUID customer,
      List<SaleCommand.Line> lines,
      String method,
      String amount)
      throws Exception {
    SaleCommand command =
        new SaleCommand(
            branch,
            till,
            customer,
            null,
            lines,
            List.of(new SaleCommand.Tendered(PaymentMethod.ofCode(method), Money.mxn(amount), "")));
    try (Caller.Binding person = Caller.bind(lupita(role), permissions())) {
      return shop.inUnit(() -> completeSale.complete(key, command));
    }
  }

  private CompletedSale sellFor(UUID vehicle, List<UUID> items) throws Exception {
    SaleCommand command =
        new SaleCommand(
            branch,
            till,
            null,
            vehicle,
            items.stream().map(item -> line(item, "1")).toList(),
            List.of(new SaleCommand.Tendered(PaymentMethod.CASH, Money.mxn("5000.00"), "")));
    try (Caller.Binding person = Caller.bind(lupita(StaffRole.MANAGER), permissions())) {
      return shop.inUnit(() -> completeSale.complete(key(), command));
    }
  }

  @Test
  void aSaleLateInTheEveningBelongsToThatDayOfTheShopsClock() throws Exception {
    UUID sale = sell(key(), item("116.00", "5"), "1", "cash", "200.00").saleId();
    shop.execute("update sales_sale set completed_at = '2026-11-28T07:30:00Z'");
    ZoneId tijuana = ZoneId.of("America/Tijuana");
    LocalDate day = LocalDate.parse("2026-11-27");

    assertThat(ids(SaleFilter.ofDays(day, day, tijuana))).containsExactly(sale);
    assertThat(ids(SaleFilter.ofDays(day.plusDays(1), null, tijuana))).isEmpty();
    assertThat(ids(SaleFilter.ofDays(day, day, ZoneId.of("America/Cancun")))).isEmpty();
    assertThat(shop.bound(() -> reads.byHour(day.atStartOfDay(tijuana))).get(23))
        .hasToString("116.00");
  }

  @Test
  void aFolioIsFoundByItsBeginningOnWhicheverDay() throws Exception {
    UUID item = item("116.00", "5");
    UUID first = sell(key(), item, "1", "cash", "200.00").saleId();
    UUID second = sell(key(), item, "1", "cash", "200.00").saleId();
    LocalDate longAgo = LocalDate.parse("2020-01-01");
    SaleFilter otherDay = SaleFilter.ofDays(longAgo, longAgo, ZoneOffset.UTC);

    assertThat(ids(otherDay.with(till, " mtz-c1-0 "))).containsExactly(second, first);
    assertThat(ids(otherDay.with(null, "MTZ-C1-000002"))).containsExactly(second);
    assertThat(ids(otherDay.with(null, "MTZ-C1-000003"))).isEmpty();
    assertThat(ids(otherDay.with(null, "M_Z"))).isEmpty();
    assertThat(ids(otherDay.with(UUID.randomUUID(), "MTZ"))).isEmpty();
    assertThat(ids(otherDay.with(null, " "))).isEmpty();
  }

  private List<UUID> ids(SaleFilter filter) {
    return shop.bound(() -> reads.page(filter, PageRequest.first())).items().stream()
        .map(SaleReads.SaleSummary::id)
        .toList();
  }

  private StaffPrincipal lupita(StaffRole role) {
    return new StaffPrincipal(
        UUID.nameUUIDFromBytes(new byte[] {1}),
        "Lupita Ñáñez",
        "lupita@example.mx",
        Set.of(role),
        UUID.nameUUIDFromBytes(new byte[] {2}),
        shop.tenant().id().value(),
        false);
  }

  private static Permissions permissions() {
    return Permissions.of(List.<PermissionSet>of(new SalesPermissions()));
  }

  private UUID item(String price, String stock) {
    UUID item = Ids.next();
    shop.execute(
        """
        insert into inventory_item (id, version, created_at, changed_at, sku, name, unit, unit_price, tax_rate)
        values ('%s', 0, now(), now(), '%s', 'Balata cerámica', 'pza', %s, 0.16)
        """
            .formatted(item, item.toString().substring(24), price),
        "select * from inventory_move_stock('%s', array['%s']::uuid[], array[%s], true, 'initial', '%s', null, null, now())"
            .formatted(branch, item, stock, Ids.next()));
    return item;
  }

  private BigDecimal number(String sql) {
    return shop.bound(
        () -> shop.sql().required("select (" + sql + ")::numeric as n", row -> row.decimal("n")));
  }

  private static IdempotencyKey key() {
    return new IdempotencyKey(Ids.next());
  }

  private static Object outcome(Callable<CompletedSale> work) {
    try {
      return work.call();
    } catch (Exception refused) {
      return refused;
    }
  }

  private static List<Object> inParallel(int threads, Callable<Object> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Object> outcomes = new ArrayList<>();
      for (Future<Object> result :
          pool.invokeAll(Collections.nCopies(threads, work), 60, TimeUnit.SECONDS)) {
        outcomes.add(result.get());
      }
      return outcomes;
    } finally {
      pool.shutdown();
    }
  }
}

package mx.nexus.platform.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.security.ApiKey;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.EncryptedSecret;
import mx.nexus.platform.security.Permissions;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.tenancy.Placement;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantState;
import mx.nexus.platform.tenancy.TenantSuspended;
import mx.nexus.platform.tenancy.TenantUnknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class FrontFilterTest {

  private static final Tenant SHOP =
      new Tenant(
          new TenantId(new UUID(0, 3)),
          "uno",
          "Uno",
          TenantState.READY,
          1,
          "mostrador",
          "America/Mexico_City",
          new Placement(new UUID(0, 4), "h", 1, 10, "d", "r", new EncryptedSecret("")));
  private static final StaffPrincipal ANA =
      new StaffPrincipal(
          new UUID(0, 1),
          "Ana",
          "ana@x.mx",
          Set.of(StaffRole.OWNER),
          new UUID(0, 2),
          SHOP.id().value(),
          false);

  private final Map<String, String> headers = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final List<ApiKey> counted = new ArrayList<>();
  private int status = 200;

  @AfterEach
  void nothingIsLeftOnTheThread() {
    assertThat(TenantContext.find()).isEmpty();
    assertThat(Caller.principal()).isEmpty();
    assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
  }

  @Test
  void bindsShopCallerAndLogContextWhileTheRequestRuns() throws Exception {
    AtomicReference<String> seen = new AtomicReference<>();

    run(
        known(),
        (request, response) ->
            seen.set(
                TenantContext.required().slug()
                    + " "
                    + Caller.required().email()
                    + " "
                    + MDC.get("tenant")
                    + " "
                    + MDC.get("user")));

    assertThat(seen).hasValue("uno ana@x.mx uno " + ANA.id());
    assertThat(headers.get("X-Request-Id")).matches("[0-9a-f-]{36}");
    assertThat(headers).containsEntry("X-Content-Type-Options", "nosniff");
  }

  @Test
  void aRefusedArrivalGetsNoFurther() throws Exception {
    run(
        Arrival.refused(Channel.STAFF_API, new TenantUnknown()),
        (request, response) -> {
          throw new AssertionError("must not run");
        });

    assertThat(status).isEqualTo(404);
    assertThat(text())
        .contains("\"code\":\"tenant.unknown\"")
        .contains(headers.get("X-Request-Id"));
  }

  @Test
  void aRefusedKeyIsCountedAllTheSame() throws Exception {
    ApiKey key =
        new ApiKey(
            new UUID(0, 5),
            SHOP.id().value(),
            "Tienda",
            "nxk",
            Set.of(),
            60,
            600,
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    run(
        Arrival.refused(Channel.PARTNER_API, new TenantSuspended()).with(key),
        (request, response) -> {
          throw new AssertionError("must not run");
        });

    assertThat(status).isEqualTo(403);
    assertThat(counted).containsExactly(key);
  }

  @Test
  void aRefusalFromInsideIsAnsweredWithItsCode() throws Exception {
    run(
        known(),
        (request, response) -> {
          throw new RuleRefused("sales.payment-short");
        });

    assertThat(status).isEqualTo(422);
    assertThat(text()).contains("sales.payment-short");
  }

  @Test
  void aDefectTellsNothingButTheId() throws Exception {
    run(
        known(),
        (request, response) -> {
          throw new IllegalStateException("select secret from somewhere");
        });

    assertThat(status).isEqualTo(500);
    assertThat(text()).contains("server.error").doesNotContain("secret");
    assertThat(headers.get("Content-Type")).isEqualTo("application/problem+json");
  }

  private static Arrival known() {
    return Arrival.at(Channel.STAFF_API, SHOP, Optional.of(ANA));
  }

  private String text() {
    return body.toString(StandardCharsets.UTF_8);
  }

  private void run(Arrival arrival, FilterChain chain) throws Exception {
    FrontFilter filter = new FrontFilter();
    filter.arrivals =
        new Arrivals() {
          @Override
          Arrival of(HttpServletRequest request) {
            return arrival;
          }
        };
    filter.permissions = Permissions.of(List.of());
    filter.proxies = new TrustedProxies(Optional.empty());
    filter.limits =
        new KeyLimits() {
          @Override
          void count(ApiKey key, HttpServletResponse response) {
            counted.add(key);
          }
        };
    filter.settings = new Settings("localhost", "http", 8080, Path.of("."), "", "", "", "");
    filter.ledger =
        new RequestLedger() {
          @Override
          Instant now() {
            return Instant.EPOCH;
          }

          @Override
          void served(
              Arrival served,
              HttpServletRequest request,
              HttpServletResponse response,
              Instant at) {
            assertThat(MDC.get("request")).isNotNull();
          }
        };
    filter.doFilter(FakeRequest.get("uno.localhost", "/pos/api/x").toRequest(), response(), chain);
  }

  private HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            FrontFilterTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, called, args) ->
                switch (called.getName()) {
                  case "setHeader" -> headers.put((String) args[0], (String) args[1]);
                  case "setContentType" -> headers.put("Content-Type", (String) args[0]);
                  case "setStatus" -> status = (int) args[0];
                  case "getStatus" -> status;
                  case "isCommitted" -> false;
                  case "getOutputStream" -> stream();
                  case "resetBuffer", "setCharacterEncoding" -> null;
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }

  private ServletOutputStream stream() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        body.write(b);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }
}

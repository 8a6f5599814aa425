package mx.nexus.catalog.search.meilisearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.meilisearch.sdk.Client;
import com.meilisearch.sdk.Index;
import com.meilisearch.sdk.exceptions.MeilisearchApiException;
import com.meilisearch.sdk.exceptions.MeilisearchException;
import com.meilisearch.sdk.model.SwapIndexesParams;
import com.meilisearch.sdk.model.Task;
import com.meilisearch.sdk.model.TaskInfo;
import com.meilisearch.sdk.model.TaskStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.nexus.catalog.search.CatalogueSource;
import mx.nexus.catalog.search.PartRecord;
import mx.nexus.catalog.search.VehicleNames;

/**
 * The catalogue's index on the server: made beside the one that answers and exchanged with it when
 * it is whole, then kept in step with the catalogue's changes.
 */
public final class MeilisearchIndex {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = Attributes.ID;
  private static final int BATCH = 20_000;

  /** Batches that wait on the server; more would only fill its disk. */
  private static final int MOST_WAITING = 4;

  private static final Duration LONGEST_TASK = Duration.ofMinutes(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final MeilisearchServer server;
  private final Client client;

  public MeilisearchIndex(MeilisearchServer server) {
    this.server = server;
    this.client = server.client();
  }

  /** Whether the index that answers is of a release. */
  public boolean isOf(UUID release) {
    return state().filter(state -> state.isOf(release)).isPresent();
  }

  /** The last change of the catalogue that the index has; 0 when there is no index. */
  public long lastChange() {
    return state().map(IndexState::change).orElse(0L);
  }

  /**
   * Makes the index of a release and lets it answer.
   *
   * @throws MeilisearchFailed when the server refuses something or goes away; the former index goes
   *     on answering
   */
  public void make(UUID release, CatalogueSource source) {
    try {
      drop(MeilisearchServer.BUILDING);
      await(client.createIndex(MeilisearchServer.BUILDING, KEY));
      Index building = client.index(MeilisearchServer.BUILDING);
      await(building.updateSettings(Attributes.settings()));
      fill(building, release, source);
      exchange();
      drop(MeilisearchServer.BUILDING);
    } catch (MeilisearchException e) {
      throw new MeilisearchFailed(e);
    }
  }

  /**
   * Brings the index up to what changed in the catalogue since; makes it anew when that is
   * forgotten.
   *
   * @return whether anything had
   */
  public boolean follow(CatalogueSource source) {
    IndexState state = state().orElseThrow(() -> new MeilisearchFailed("no index"));
    long last = source.lastChange();
    if (last == state.change()) {
      return false;
    }
    if (source.hasForgottenSince(state.change())) {
      make(state.release(), source);
      return true;
    }
    try {
      Index index = client.index(MeilisearchServer.INDEX);
      List<Integer> ids = source.changedSince(state.change());
      VehicleNames vehicles = source.vehicleNames();
      for (int from = 0; from < ids.size(); from += BATCH) {
        List<Integer> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
        PartJson documents = new PartJson(vehicles);
        Set<Integer> gone = new HashSet<>(some);
        for (PartRecord part : source.parts(some)) {
          documents.add(part);
          gone.remove(part.id());
        }
        gone.forEach(documents::addWithdrawn);
        index.addDocuments(documents.take(), KEY);
      }
      PartJson end = new PartJson(vehicles);
      end.add(new IndexState(state.release(), last, IndexState.CURRENT_FORMAT));
      await(index.addDocuments(end.take(), KEY));
      return true;
    } catch (MeilisearchException e) {
      throw new MeilisearchFailed(e);
    }
  }

  private void fill(Index building, UUID release, CatalogueSource source)
      throws MeilisearchException {
    long change = source.lastChange();
    Filling filling = new Filling(building, new PartJson(source.vehicleNames()));
    source.forEachPart(filling::add);
    filling.end(new IndexState(release, change, IndexState.CURRENT_FORMAT));
  }

  /** Sends documents while the server indexes those before. */
  private final class Filling {

    private final Index index;
    private final PartJson documents;
    private final Deque<TaskInfo> waiting = new ArrayDeque<>();

    Filling(Index index, PartJson documents) {
      this.index = index;
      this.documents = documents;
    }

    void add(PartRecord part) {
      documents.add(part);
      if (documents.size() == BATCH) {
        try {
          send();
        } catch (MeilisearchException e) {
          throw new MeilisearchFailed(e);
        }
      }
    }

    void end(IndexState state) throws MeilisearchException {
      documents.add(state);
      send();
      while (!waiting.isEmpty()) {
        await(waiting.remove());
      }
    }

    private void send() throws MeilisearchException {
      if (waiting.size() == MOST_WAITING) {
        await(waiting.remove());
      }
      waiting.add(index.addDocuments(documents.take(), KEY));
    }
  }

  private void exchange() throws MeilisearchException {
    if (!exists(MeilisearchServer.INDEX)) {
      await(client.createIndex(MeilisearchServer.INDEX, KEY));
    }
    SwapIndexesParams both =
        new SwapIndexesParams()
            .setIndexes(new String[] {MeilisearchServer.INDEX, MeilisearchServer.BUILDING});
    await(client.swapIndexes(new SwapIndexesParams[] {both}));
  }

  private Optional<IndexState> state() {
    try {
      JsonNode state =
          JSON.readTree(
              client
                  .index(MeilisearchServer.INDEX)
                  .getRawDocument(Integer.toString(IndexState.ID)));
      return Optional.of(
          new IndexState(
              UUID.fromString(state.path(IndexState.RELEASE).asText()),
              state.path(IndexState.CHANGE).asLong(),
              state.path(IndexState.FORMAT).asInt()));
    } catch (MeilisearchApiException notThere) {
      return Optional.empty();
    } catch (MeilisearchException | JsonProcessingException e) {
      throw new MeilisearchFailed(e);
    }
  }

  private boolean exists(String index) throws MeilisearchException {
    try {
      client.getIndex(index);
      return true;
    } catch (MeilisearchApiException notThere) {
      return false;
    }
  }

  private void drop(String index) throws MeilisearchException {
    if (exists(index)) {
      await(client.deleteIndex(index));
    }
  }

  private void await(TaskInfo info) throws MeilisearchException {
    client
        .index(MeilisearchServer.INDEX)
        .waitForTask(
            info.getTaskUid(),
            Math.toIntExact(LONGEST_TASK.toMillis()),
            Math.toIntExact(BETWEEN_LOOKS.toMillis()));
    Task task = client.getTask(info.getTaskUid());
    if (task.getStatus() != TaskStatus.SUCCEEDED) {
      throw new MeilisearchFailed(
          "%s at %s: %s"
              .formatted(
                  task.getType(),
                  server,
                  task.getError() == null ? task.getStatus() : task.getError().getMessage()));
    }
  }
}

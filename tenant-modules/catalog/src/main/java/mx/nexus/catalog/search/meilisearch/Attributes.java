package mx.nexus.catalog.search.meilisearch;

import com.meilisearch.sdk.model.Faceting;
import com.meilisearch.sdk.model.Settings;
import com.meilisearch.sdk.model.TypoTolerance;
import java.util.HashMap;
import java.util.Map;

/** Attributes of the documents, and how the server is told to treat them. */
final class Attributes {

  static final String ID = "id";
  static final String NUMBER = "number";
  static final String NAME = "name";
  static final String BRAND = "brand";
  static final String TYPE = "type";
  static final String CATEGORY = "category";
  static final String POSITION = "position";
  static final String POPULARITY = "popularity";
  static final String WORDS = "words";
  static final String NUMBERS = "numbers";
  static final String UNIVERSAL = "universal";
  static final String VEHICLES = "vehicles";
  static final String MODELS = "models";
  static final String MAKES = "makes";

  /** What a hit is shown with. */
  static final String[] SHOWN = {ID, NUMBER, NAME, BRAND, CATEGORY, POSITION};

  /** What matches are counted by. */
  static final String[] COUNTED = {BRAND, CATEGORY, POSITION};

  private static final int MOST_VALUES = 1_000;
  private static final int ONE_SLIP = 4;
  private static final int TWO_SLIPS = 8;

  private Attributes() {}

  /** Settings of the index: set before the documents come, so that each is indexed once. */
  static Settings settings() {
    Faceting faceting = new Faceting();
    faceting.setMaxValuesPerFacet(MOST_VALUES);
    return new Settings()
        .setSearchableAttributes(new String[] {WORDS})
        .setFilterableAttributes(
            new String[] {
              BRAND, TYPE, CATEGORY, POSITION, NUMBERS, UNIVERSAL, VEHICLES, MODELS, MAKES
            })
        .setSortableAttributes(new String[] {POPULARITY})
        .setRankingRules(new String[] {"words", "typo", POPULARITY + ":desc", "exactness"})
        .setProximityPrecision("byAttribute")
        .setTypoTolerance(
            new TypoTolerance()
                .setEnabled(true)
                .setMinWordSizeForTypos(
                    new HashMap<>(Map.of("oneTypo", ONE_SLIP, "twoTypos", TWO_SLIPS))))
        .setFaceting(faceting);
  }
}

package org.optofit.ui.audition;

import org.optofit.app.UnitSetting;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;

/** Where the values in force come from. */
enum UnitOrigin {
  /** The published table, as it is. */
  PUBLISHED,
  /** A model somebody fitted, as it is. */
  FITTED,
  /** Either of them with values overridden by hand. */
  MANUAL;

  private static final UnitModel TABLE = ModelStore.published();

  /** The origin of a setting. The table read again from a file is still the table. */
  static UnitOrigin of(UnitSetting setting) {
    if (!setting.overrides().isEmpty()) {
      return MANUAL;
    }
    UnitModel model = setting.model();
    boolean published = model.name().equals(TABLE.name()) && model.source().equals(TABLE.source());
    return published ? PUBLISHED : FITTED;
  }

  /** As the face says it: {@code Manual: 2 values}. */
  static String describe(UnitSetting setting) {
    int count = setting.overrides().size();
    return switch (of(setting)) {
      case PUBLISHED -> "Published table";
      case FITTED -> "Fitted: " + setting.model().name();
      case MANUAL -> "Manual: " + count + (count == 1 ? " value" : " values");
    };
  }

  /** The same in a sentence. */
  static String explain(UnitSetting setting) {
    int count = setting.overrides().size();
    return switch (of(setting)) {
      case PUBLISHED -> "All five values follow the published table.";
      case FITTED -> "All five values follow the fitted model " + setting.model().name() + ".";
      case MANUAL ->
          count
              + (count == 1 ? " of five values is" : " of five values are")
              + " set by hand; the others follow "
              + setting.model().name()
              + ".";
    };
  }
}

package mx.nexus.platform.web;

import java.util.List;

/**
 * What a capability keeps in sight in the top bar: branch, till; a CDI bean of each.
 *
 * <p>Asked on every full page, so it must be cheap.
 */
public interface StatusChips {

  /** The chips for the caller. */
  List<StatusChip> chips();
}

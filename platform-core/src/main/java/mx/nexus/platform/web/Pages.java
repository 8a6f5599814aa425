package mx.nexus.platform.web;

import java.util.List;

/**
 * The pages of one capability; contributed as a CDI bean.
 *
 * <p>A page that nobody declares does not exist: its address answers 404 even when the file is
 * there.
 */
public interface Pages {

  /** Every page of the capability, with or without a place in the menu. */
  List<Page> pages();
}

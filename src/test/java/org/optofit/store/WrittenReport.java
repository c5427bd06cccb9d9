package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A report as it was written, read again.
 *
 * @param page the page, well-formed
 * @param twin the same facts beside it
 */
record WrittenReport(Document page, JsonObject twin) {
  /** Reads both files. */
  static WrittenReport of(Path page, Path twin) throws Exception {
    return new WrittenReport(
        parse(Files.readString(page)),
        JsonParser.parseString(Files.readString(twin)).getAsJsonObject());
  }

  /** Everything to read on the page. */
  String text() {
    return page.getDocumentElement().getTextContent();
  }

  /** The page's elements of a tag. */
  List<Element> elements(String tag) {
    NodeList nodes = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      elements.add((Element) node);
    }
    return elements;
  }

  /** What stands at a place of the twin, its keys joined by points. */
  JsonElement at(String place) {
    JsonElement element = twin;
    for (String key : place.split("\\.", -1)) {
      element =
          element.isJsonArray()
              ? element.getAsJsonArray().get(Integer.parseInt(key))
              : element.getAsJsonObject().get(key);
      if (element == null) {
        throw new AssertionError(place + " is not in the twin");
      }
    }
    return element;
  }

  /** Demands that every number of the page is that of the twin, and that some are there. */
  void assertNumbersAgree(String... some) {
    Set<String> places = new HashSet<>();
    for (Element data : elements("data")) {
      String place = data.getAttribute("data-key");
      places.add(place);
      double there = at(place).getAsDouble();
      assertEquals(there, Double.parseDouble(data.getAttribute("value")), place);
      assertFalse(data.getTextContent().isBlank(), place);
    }
    for (String place : some) {
      assertTrue(places.contains(place), place + " is not on the page");
    }
  }

  private static Document parse(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }
}

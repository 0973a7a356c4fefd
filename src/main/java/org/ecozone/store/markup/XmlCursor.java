package org.ecozone.store.markup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ecozone.job.Progress;
import org.ecozone.store.StoreException;
import org.ecozone.zone.Issue;
import org.ecozone.zone.IssueCode;

/**
 * Goes through XML that comes from anywhere, once, forwards. Names are without prefix, and prefixes
 * need not be declared: sloppy writers forget that, and no local name has two meanings for us.
 *
 * <p>Memory: one event; a text of a gigabyte comes in pieces.
 *
 * <p>Threads: one at a time.
 *
 * <p>Fails: {@link StoreException} with file and line on XML that is broken, declares a document
 * type, or goes beyond a bound.
 */
public final class XmlCursor implements AutoCloseable {
  /** Folders in folders of the deepest KML that people make are below 30. */
  static final int MOST_DEPTH = 200;

  static final int MOST_ATTRIBUTES = 100;

  static final long MOST_ELEMENTS = 500_000_000;

  /** Characters. */
  static final long MOST_CHARACTERS = 8L << 30;

  /** Characters that one event may take: a comment, a CDATA section, the value of an attribute. */
  static final long MOST_OF_EVENT = 8L << 20;

  /** Characters of a text that is kept; a description with a picture in it has some 100 000. */
  static final int MOST_TEXT = 4 << 20;

  private static final XMLInputFactory FACTORY = factory();

  private final EncodedText text;
  private final InputStream in;
  private final BoundedReader characters;
  private XMLStreamReader reader;
  private XmlEvent event;
  private int depth;
  private long elements;

  private XmlCursor(EncodedText text, InputStream in, BoundedReader characters) {
    this.text = text;
    this.in = in;
    this.characters = characters;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory;
  }

  /**
   * Opens a text, before its root element.
   *
   * @param total bytes in all, below 0 if unknown
   */
  public static XmlCursor open(EncodedText text, long total, Progress progress)
      throws StoreException {
    try {
      InputStream in = new CountedStream(text.source().open(), total, progress);
      BoundedReader characters = new BoundedReader(text.reader(in), MOST_OF_EVENT, MOST_CHARACTERS);
      XmlCursor cursor = new XmlCursor(text, in, characters);
      cursor.begin();
      return cursor;
    } catch (CharacterCodingException e) {
      throw text.malformed(e);
    } catch (IOException e) {
      throw EncodedText.unreadable(text.source().name(), e);
    }
  }

  private void begin() throws StoreException {
    try {
      synchronized (FACTORY) {
        reader = FACTORY.createXMLStreamReader(characters);
      }
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Goes on; DONE stays DONE. */
  public XmlEvent next() throws StoreException {
    if (event == XmlEvent.DONE) {
      return event;
    }
    try {
      do {
        if (!reader.hasNext()) {
          event = XmlEvent.DONE;
          return event;
        }
        event = accept(reader.next());
        characters.event();
      } while (event == null);
      return event;
    } catch (XMLStreamException e) {
      throw failure(e);
    } catch (RuntimeException e) {
      throw unlessCancelled(e);
    }
  }

  /** The parser of the JDK answers some broken bytes with unchecked exceptions of its own. */
  private StoreException unlessCancelled(RuntimeException failure) {
    if (failure instanceof org.ecozone.job.CancelledException) {
      throw failure;
    }
    return refusal(MarkupIssue.NOT_XML, failure, reason(failure.getMessage()));
  }

  private XmlEvent accept(int type) throws StoreException {
    return switch (type) {
      case XMLStreamConstants.START_ELEMENT -> start();
      case XMLStreamConstants.END_ELEMENT -> {
        depth--;
        yield XmlEvent.END;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          XmlEvent.TEXT;
      case XMLStreamConstants.COMMENT -> XmlEvent.COMMENT;
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw refusal(MarkupIssue.DOCTYPE_REFUSED, null);
      case XMLStreamConstants.END_DOCUMENT -> XmlEvent.DONE;
      default -> null;
    };
  }

  private XmlEvent start() throws StoreException {
    if (++depth > MOST_DEPTH) {
      throw refusal(MarkupIssue.TOO_DEEP, null, MOST_DEPTH);
    }
    if (++elements > MOST_ELEMENTS) {
      throw refusal(MarkupIssue.TOO_MANY_ELEMENTS, null, MOST_ELEMENTS);
    }
    if (reader.getAttributeCount() > MOST_ATTRIBUTES) {
      throw refusal(MarkupIssue.TOO_MANY_ATTRIBUTES, null, MOST_ATTRIBUTES);
    }
    return XmlEvent.START;
  }

  /** What the cursor stands on; null before the first {@link #next}. */
  public XmlEvent event() {
    return event;
  }

  /** Name of the element that begins or ends, without prefix. */
  public String name() {
    return withoutPrefix(reader.getLocalName());
  }

  /** Number of elements that are open; the root has depth 1 from its start to its end. */
  public int depth() {
    return depth;
  }

  /** Line of the place where reading stands, counted from 1. */
  public long line() {
    return reader == null ? 1 : Math.max(1, reader.getLocation().getLineNumber());
  }

  /** Value of an attribute of the element that begins; empty if there is none. */
  public String attribute(String wanted) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (withoutPrefix(reader.getAttributeLocalName(i)).equals(wanted)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Values of all attributes of the element that begins. */
  public String attributes() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      all.append(reader.getAttributeValue(i)).append(' ');
    }
    return all.toString();
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }

  /** The comment on which the cursor stands. */
  public String comment() {
    return reader.getText();
  }

  /** Goes from the start of an element to its end. */
  public void skip() throws StoreException {
    leave(depth - 1);
  }

  /** Goes on to the end of the innermost element of which the depth is not greater than given. */
  public void leave(int outside) throws StoreException {
    while (depth > outside && event != XmlEvent.DONE) {
      next();
    }
  }

  /** Goes from the start of an element to its end and gives its text, that of its children too. */
  public String text() throws StoreException {
    String element = name();
    StringBuilder kept = new StringBuilder();
    pieces(
        (array, from, length) -> {
          if (kept.length() + length > MOST_TEXT) {
            throw refusal(MarkupIssue.TEXT_TOO_LONG, null, element, MOST_TEXT);
          }
          kept.append(array, from, length);
        });
    return kept.toString();
  }

  /**
   * The same as a value: blanks at its ends are kept unless a line break is among them, which is
   * how a file is laid out and no part of the value.
   */
  public String value() throws StoreException {
    String value = text();
    int from = 0;
    int to = value.length();
    while (from < to && Character.isWhitespace(value.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(value.charAt(to - 1))) {
      to--;
    }
    boolean laidOutBefore = value.substring(0, from).indexOf('\n') >= 0;
    boolean laidOutBehind = value.substring(to).indexOf('\n') >= 0;
    return value.substring(laidOutBefore ? from : 0, laidOutBehind ? to : value.length());
  }

  /** Takes a piece of a text. */
  @FunctionalInterface
  public interface Pieces {
    void piece(char[] array, int from, int length) throws StoreException;
  }

  /** Goes from the start of an element to its end and hands on its text as it comes. */
  public void pieces(Pieces sink) throws StoreException {
    int outside = depth - 1;
    while (depth > outside && event != XmlEvent.DONE) {
      if (next() == XmlEvent.TEXT) {
        sink.piece(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
    }
  }

  /** A refusal of the file whose first value is the line. */
  public StoreException refusal(IssueCode code, Throwable cause, Object... more) {
    Object[] args = new Object[more.length + 1];
    args[0] = line();
    System.arraycopy(more, 0, args, 1, more.length);
    return new StoreException(Issue.of(code, text.source().name(), "", args), cause);
  }

  private StoreException failure(XMLStreamException failure) {
    for (Throwable at = failure; at != null; at = next(at)) {
      if (at instanceof CharacterCodingException coding) {
        return text.malformed(coding);
      }
      if (at instanceof BoundedReader.TooMuchException much) {
        return refusal(much.code(), much, much.bound());
      }
      if (at instanceof IOException io) {
        return EncodedText.unreadable(text.source().name(), io);
      }
    }
    return refusal(MarkupIssue.NOT_XML, failure, reason(failure.getMessage()));
  }

  private static Throwable next(Throwable at) {
    return at instanceof XMLStreamException xml && xml.getNestedException() != null
        ? xml.getNestedException()
        : at.getCause();
  }

  /** The parser's sentence without its own "ParseError at [row,col]:" line. */
  private static String reason(String message) {
    if (message == null) {
      return "?";
    }
    int own = message.indexOf("Message: ");
    String said = (own < 0 ? message : message.substring(own + 9)).replaceAll("\\s+", " ").strip();
    return said.length() > 200 ? said.substring(0, 200) + "…" : said;
  }

  @Override
  public void close() throws StoreException {
    try {
      if (reader != null) {
        reader.close();
      }
      in.close();
    } catch (XMLStreamException e) {
      throw failure(e);
    } catch (IOException e) {
      throw EncodedText.unreadable(text.source().name(), e);
    }
  }
}

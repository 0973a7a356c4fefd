package org.ecozone.app.workspace.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.app.sidecar.ClauseJoin.Preferred;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerItem.Clauses;
import org.ecozone.app.workspace.LayerItem.ReadBy;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.screen.Verdict;
import org.ecozone.store.IdentityJson;
import org.ecozone.store.StoreException;
import org.ecozone.store.project.DocumentObject;
import org.ecozone.store.project.FileReference;
import org.ecozone.zone.Issue;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * From the document of a project file to the project; the form is that of {@link ProjectWriter}.
 */
final class ProjectReader {
  static final String FORMAT = "ecozone-project";
  static final int VERSION = 1;

  private final Path folder;
  private final DocumentObject document;
  private final Set<String> itemIds = new HashSet<>();
  private final Set<String> siteIds = new HashSet<>();

  /** What an item of the tree is. */
  enum ItemType {
    GROUP,
    LAYER
  }

  /** Of a document that lies in this folder. */
  ProjectReader(DocumentObject document, Path folder) {
    this.document = document;
    this.folder = folder;
  }

  Project read() throws StoreException {
    if (!document.has("format") || !document.text("format").equals(FORMAT)) {
      throw document.notOurs();
    }
    long version = document.whole("version");
    if (version > VERSION) {
      throw document.newer(version, VERSION);
    }
    if (version < 1) {
      throw document.wrong("version", String.valueOf(version));
    }
    document.optionalText("program");
    Project project =
        new Project(
            document.optionalText("map_crs"),
            layers(document.objects("layers")),
            sites(document.objects("sites")),
            bookmarks(document.objects("bookmarks")),
            basis(),
            overrides(document.objects("overrides")),
            document.has("view") ? view(document.object("view")) : null,
            document.has("received") ? received(document.objects("received")) : List.of());
    document.close();
    return project;
  }

  private Project.Basis basis() throws StoreException {
    if (!document.has("basis")) {
      return Project.EMPTY.basis();
    }
    DocumentObject basis = document.object("basis");
    Project.Basis read =
        new Project.Basis(
            FileReference.read(basis, "rules", folder),
            FileReference.read(basis, "profiles", folder),
            basis.optionalDate("as_of"));
    basis.close();
    return read;
  }

  private List<LayerItem> layers(List<DocumentObject> items) throws StoreException {
    List<LayerItem> layers = new ArrayList<>();
    for (DocumentObject item : items) {
      if (!itemIds.add(item.text("id"))) {
        throw item.twice("id");
      }
      layers.add(item.oneOf(ItemType.class, "type") == ItemType.GROUP ? group(item) : layer(item));
      item.close();
    }
    return layers;
  }

  private LayerItem.Group group(DocumentObject item) throws StoreException {
    return new LayerItem.Group(
        item.text("id"),
        item.text("title"),
        item.bool("visible"),
        item.bool("expanded"),
        layers(item.objects("items")));
  }

  private LayerItem.Layer layer(DocumentObject item) throws StoreException {
    Path file = FileReference.read(item, "file", folder);
    if (file == null) {
      item.object("file"); // says that it is missing
    }
    double opacity = item.number("opacity");
    if (opacity < 0 || opacity > 1) {
      throw item.wrong("opacity", String.valueOf(opacity));
    }
    return new LayerItem.Layer(
        item.text("id"),
        file,
        item.optionalText("table"),
        item.oneOf(LayerItem.Kind.class, "kind"),
        item.optionalText("title"),
        item.bool("visible"),
        opacity,
        item.optionalText("filter"),
        item.optionalText("style"),
        item.has("set_up") ? setUp(item.object("set_up"), file, folder) : SetUp.NONE);
  }

  /**
   * Reads a set-up.
   *
   * @param file named in messages
   * @param folder that paths are relative to; null: files lie beside {@code file}
   */
  static SetUp setUp(DocumentObject setUp, Path file, Path folder) throws StoreException {
    IdentityJson.Reading identity = null;
    if (setUp.has("identity")) {
      Map<String, String> fields = setUp.texts("identity");
      identity = IdentityJson.ofFields(fields, String.valueOf(file.getFileName()), "");
      if (!identity.issues().isEmpty()) {
        Issue first = identity.issues().get(0);
        throw setUp.wrong("identity", String.join(" ", first.args()));
      }
    }
    SetUp read =
        new SetUp(
            setUp.optionalText("code"),
            setUp.texts("fields"),
            setUp.texts("classes"),
            identity == null ? null : identity.identity(),
            setUp.has("clauses") ? clauses(setUp.object("clauses"), file, folder) : null,
            new ReadBy(setUp.optionalText("crs"), setUp.optionalText("encoding")));
    setUp.close();
    return read;
  }

  private static Clauses clauses(DocumentObject clauses, Path file, Path folder)
      throws StoreException {
    Path of =
        folder == null
            ? file.resolveSibling(clauses.text("name"))
            : FileReference.read(clauses, "file", folder);
    if (of == null) {
      clauses.object("file"); // says that it is missing
    }
    Preferred preferred =
        clauses.has("preferred") ? clauses.oneOf(Preferred.class, "preferred") : Preferred.LAYER;
    Clauses read = new Clauses(of, clauses.optionalText("sha256"), preferred);
    clauses.close();
    return read;
  }

  private List<SiteItem> sites(List<DocumentObject> items) throws StoreException {
    List<SiteItem> sites = new ArrayList<>();
    for (DocumentObject item : items) {
      if (!siteIds.add(item.text("id"))) {
        throw item.twice("id");
      }
      List<SiteItem.Part> parts = new ArrayList<>();
      for (DocumentObject parcel : item.objects("parcels")) {
        parts.add(new SiteItem.Part(parcel.optionalText("parcel"), geometry(parcel)));
        parcel.close();
      }
      sites.add(
          new SiteItem(
              item.text("id"),
              item.optionalText("name"),
              parts,
              item.optionalText("crs"),
              item.texts("attributes"),
              item.has("origin") ? origin(item.object("origin")) : SiteItem.Origin.NONE));
      item.close();
    }
    return sites;
  }

  private SiteItem.Origin origin(DocumentObject origin) throws StoreException {
    SiteItem.Origin read =
        new SiteItem.Origin(
            FileReference.read(origin, "file", folder),
            origin.optionalText("table"),
            origin.whole("fid"));
    origin.close();
    return read;
  }

  private static Geometry geometry(DocumentObject parcel) throws StoreException {
    String hex = parcel.text("wkb");
    try {
      return new WKBReader().read(WKBReader.hexToBytes(hex));
    } catch (ParseException | RuntimeException e) {
      throw parcel.wrong("wkb", hex);
    }
  }

  private static List<Project.Received> received(List<DocumentObject> items) throws StoreException {
    List<Project.Received> received = new ArrayList<>();
    for (DocumentObject item : items) {
      received.add(
          new Project.Received(
              item.text("hash"),
              item.text("file"),
              item.text("format"),
              item.has("choices") ? item.texts("choices") : Map.of()));
      item.close();
    }
    return received;
  }

  private static List<Project.Bookmark> bookmarks(List<DocumentObject> items)
      throws StoreException {
    List<Project.Bookmark> bookmarks = new ArrayList<>();
    for (DocumentObject item : items) {
      bookmarks.add(
          new Project.Bookmark(
              item.text("name"), item.optionalText("folder"), view(item.object("view"))));
      item.close();
    }
    return bookmarks;
  }

  private static Project.View view(DocumentObject view) throws StoreException {
    double scale = view.number("scale_denominator");
    if (scale <= 0) {
      throw view.wrong("scale_denominator", String.valueOf(scale));
    }
    Project.View read = new Project.View(view.number("center_x"), view.number("center_y"), scale);
    view.close();
    return read;
  }

  private static List<Project.Override> overrides(List<DocumentObject> items)
      throws StoreException {
    List<Project.Override> overrides = new ArrayList<>();
    for (DocumentObject item : items) {
      LocalDate date = item.optionalDate("date");
      if (date == null) {
        item.text("date"); // says that it is missing
      }
      overrides.add(
          new Project.Override(
              item.text("site"),
              item.optionalText("parcel"),
              item.text("rule"),
              item.text("layer"),
              item.has("zone_fid") ? item.whole("zone_fid") : null,
              verdict(item),
              item.text("reason"),
              item.text("officer"),
              date,
              item.optionalText("machine")));
      item.close();
    }
    return overrides;
  }

  private static String verdict(DocumentObject decision) throws StoreException {
    String name = decision.text("verdict");
    try {
      return Verdict.valueOf(name).name();
    } catch (IllegalArgumentException e) {
      throw decision.wrong("verdict", name);
    }
  }
}

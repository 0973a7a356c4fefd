package org.ecozone.screen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.screen.table.AttributeCatalog;
import org.ecozone.screen.table.CountyTable;
import org.ecozone.screen.table.Departments;
import org.ecozone.screen.table.IndustryTags;
import org.ecozone.screen.table.MandatoryLayers;
import org.ecozone.zone.Issue;
import org.ecozone.zone.LayerIdentity;
import org.ecozone.zone.LayerProfile;
import org.ecozone.zone.LostFeature;
import org.ecozone.zone.Parcel;
import org.ecozone.zone.Site;
import org.ecozone.zone.Source;
import org.ecozone.zone.Zone;
import org.ecozone.zone.ZoneLayer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Small tables, profiles, layers and sites on a line: geometry is the interval [from, to] on the x
 * axis, in metres.
 */
final class ScreenFixture {
  static final Map<String, LayerProfile> PROFILES = profiles();
  static final Catalogs CATALOGS = catalogs("STBHHX\nYJJBNT\nHHAX/HDGLFW\n");
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private ScreenFixture() {}

  static Catalogs catalogs(String mandatory) {
    List<Issue> issues = new ArrayList<>();
    AttributeCatalog attributes =
        AttributeCatalog.read(
            "attributes.csv",
            bytes(
                """
                name,zh,en,type,values,unit,derived,note
                industry,行业代码,Industry code,codes,,,no,
                nature,建设性质,Nature,enum,新建;改建;扩建;技术改造;迁建,,no,
                county,县区代码,County code,text,,,no,
                national_major,国家重大项目,National major project,boolean,,,no,
                state_approval,国务院批准,Approved by the State Council,boolean,,,no,
                limited_activity,有限人为活动类型,Limited activity,number,0-10,,no,
                tailings,尾矿库,Tailings pond,boolean,,,no,
                urban_concentrated,城镇集中建设,Urban building,boolean,,,no,
                chemical,化工,Chemical,boolean,,,yes,
                mining,采矿,Mining,boolean,,,yes,
                hydropower,水电,Hydropower,boolean,,,yes,
                nonferrous,有色,Nonferrous ore,boolean,,,yes,
                """),
            issues::add);
    IndustryTags tags =
        IndustryTags.read(
            "industry_tags.csv",
            bytes(
                "tag,prefixes,note\nchemical,25;26;2710,\nmining,06;07;08;09;10,\nhydropower,4413,\nnonferrous,09,\n"),
            issues::add);
    CountyTable counties =
        CountyTable.read(
            "counties.csv",
            bytes(
                """
                county,name,ZTGN,LY,JLJ
                621227,徽县,农产品主产区,长江,true
                621228,两当县,重点生态功能区,长江,true
                620102,城关区,重点开发区域,黄河,false
                621222,文县,,长江,false
                620200,嘉峪关市,,内陆河,false
                """),
            issues::add);
    MandatoryLayers layers =
        MandatoryLayers.read("mandatory.csv", bytes("layer\n" + mandatory), issues::add);
    Departments departments =
        Departments.read(
            "departments.csv",
            bytes("layer,department_zh,department_en\nSTBHHX,自然资源,Land\n"),
            issues::add);
    if (!issues.isEmpty()) {
      throw new AssertionError(issues);
    }
    return new Catalogs(
        attributes, tags, counties, layers, departments, Map.of("attributes.csv", "00"));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, LayerProfile> profiles() {
    Map<String, LayerProfile> profiles = new HashMap<>();
    for (String code : List.of("STBHHX", "YJJBNT", "XZQ", "KYQ")) {
      profiles.put(code, profile(code, Map.of(), Map.of()));
    }
    profiles.put(
        "ZRBHD",
        profile(
            "ZRBHD",
            Map.of("LX", "text", "ZZDX", "boolean"),
            Map.of("class", List.of("核心保护区", "一般控制区"), "LX", List.of("国家公园", "自然保护区"))));
    profiles.put(
        "LD",
        profile("LD", Map.of("TRL", "boolean"), Map.of("class", List.of("Ⅰ级保护林地", "Ⅱ级保护林地"))));
    profiles.put(
        "HJGKDY",
        profile("HJGKDY", Map.of(), Map.of("class", List.of("优先保护单元", "重点管控单元", "一般管控单元"))));
    profiles.put(
        "CZKFBJ", profile("CZKFBJ", Map.of(), Map.of("class", List.of("城镇集中建设区", "特别用途区"))));
    profiles.put("CYYQ", profile("CYYQ", Map.of("HGYQ", "boolean"), Map.of()));
    for (String code : List.of("HDGLFW", "HHAX", "HLZXX")) {
      profiles.put(
          code, profile(code, Map.of("HLDJ", "text"), Map.of("HLDJ", List.of("干流", "重要支流", "支流"))));
    }
    return profiles;
  }

  private static LayerProfile profile(
      String code, Map<String, String> types, Map<String, List<String>> values) {
    Map<String, List<String>> fields = new HashMap<>();
    types.keySet().forEach(name -> fields.put(name, List.of(name)));
    Map<String, Map<String, List<String>>> canonical = new HashMap<>();
    values.forEach(
        (name, list) -> {
          fields.put(name, List.of(name));
          Map<String, List<String>> synonyms = new HashMap<>();
          list.forEach(value -> synonyms.put(value, List.of()));
          canonical.put(name, synonyms);
        });
    return new LayerProfile(
        code, "图层" + code, "layer " + code, List.of(), fields, types, canonical, Map.of());
  }

  static Geometry interval(double from, double to) {
    return FACTORY.createLineString(
        new Coordinate[] {new Coordinate(from, 0), new Coordinate(to, 0)});
  }

  static Zone zone(long fid, double from, double to) {
    return zone(fid, from, to, "", Map.of());
  }

  /** A class of {@code ?} is one that the profile does not know. */
  static Zone zone(
      long fid, double from, double to, String zoneClass, Map<String, Object> attributes) {
    boolean known = !zoneClass.startsWith("?");
    return new Zone(fid, interval(from, to), "", "", zoneClass, known, attributes);
  }

  static Zone county(long fid, double from, double to, String code) {
    return new Zone(fid, interval(from, to), code, code, "", true, Map.of());
  }

  static ZoneLayer layer(String code, Zone... zones) {
    return layer(code, code + ".gpkg", LayerIdentity.NOT_STATED, List.of(zones), List.of());
  }

  static ZoneLayer layer(
      String code, String file, LayerIdentity identity, List<Zone> zones, List<LostFeature> lost) {
    Source source = new Source(file, code, "aa");
    return new ZoneLayer(
        code,
        PROFILES.containsKey(code),
        code,
        source,
        null,
        identity,
        zones,
        lost,
        new Envelope(),
        0);
  }

  static Site site(String id, double from, double to, String... attributes) {
    Parcel parcel = new Parcel("", interval(from, to), interval(from, to));
    return site(id, List.of(parcel), "", attributes);
  }

  static Site site(String id, List<Parcel> parcels, String failure, String... attributes) {
    Map<String, String> stated = new HashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      stated.put(attributes[i], attributes[i + 1]);
    }
    return new Site(
        id, 1, id, parcels, null, stated, new Source("sites.gpkg", "sites", "bb"), failure);
  }
}

package org.doorstep.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The invented county: places, offices and residents. A <em>place</em> is a number: villages first, then
 * townships, so that rows can name either.
 */
final class County {
  static final String PROVINCE_RECEPTION = "U0001";
  static final String CITY_RECEPTION = "U9900";
  private static final int TABLE = 1;

  private final List<Area> villages = new ArrayList<>();
  private final List<Area> townships = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private final byte[][] placeCodes;
  private final Weighted byResidents;

  County(long seed) {
    Dice dice = new Dice();
    dice.start(seed, TABLE, 0);
    for (int township = 0; township < CountyNames.TOWNSHIPS.length; township++) {
      townships.add(township(township));
      addVillages(township, dice);
    }
    addUnits();
    placeCodes = new byte[villages.size() + townships.size()][];
    for (int place = 0; place < placeCodes.length; place++) {
      placeCodes[place] = ascii(place(place).code());
    }
    byResidents = Weighted.of(villages.stream().mapToInt(area -> area.registered() / 50).toArray());
  }

  List<Area> villages() {
    return villages;
  }

  List<Area> townships() {
    return townships;
  }

  List<Unit> units() {
    return units;
  }

  List<Unit> points() {
    return units.stream().filter(unit -> unit.kind().equals("service-point")).toList();
  }

  Area place(int place) {
    return place < villages.size() ? villages.get(place) : townships.get(place - villages.size());
  }

  int placeOfTownship(int township) {
    return villages.size() + township;
  }

  byte[] code(int place) {
    return placeCodes[place];
  }

  int townshipOf(int place) {
    return place(place).township();
  }

  /** A village, larger ones more often. */
  int anyVillage(Dice dice) {
    return byResidents.pick(dice);
  }

  /** A village for most, its township for {@code townshipPerMille}. */
  int anyPlace(Dice dice, int townshipPerMille) {
    int village = anyVillage(dice);
    return dice.chance(townshipPerMille) ? placeOfTownship(townshipOf(village)) : village;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Area township(int at) {
    boolean town = CountyNames.isTown(at);
    return new Area(CountyNames.townshipCode(at), CountyNames.TOWNSHIPS[at][0], CountyNames.townshipEn(at),
        "township", CountyNames.COUNTY_CODE, town, false, false, at, 0, 0);
  }

  private void addVillages(int township, Dice dice) {
    for (int at = 0; at < CountyNames.VILLAGES[township]; at++) {
      boolean community = CountyNames.isTown(township) && at < 2;
      villages.add(village(township, at, community, dice));
    }
  }

  private Area village(int township, int at, boolean community, Dice dice) {
    int number = villages.size();
    boolean cluster = community || dice.chance(50);
    boolean remote = !cluster && dice.chance(140);
    int registered = dice.between(remote ? 600 : 1_200, remote ? 1_400 : community ? 5_200 : 3_600);
    int floating = registered * (cluster ? dice.between(300, 700) : dice.between(20, 90)) / 1_000;
    String ownDigits = String.format(Locale.ROOT, "%03d", (community ? 1 : 201) + at);
    return new Area(townships.get(township).code() + ownDigits,
        CountyNames.villageZh(number) + (community ? "社区" : "村"),
        CountyNames.villageEn(number) + (community ? " Community" : " Village"),
        "village", townships.get(township).code(), community, remote, cluster, township,
        registered, floating);
  }

  private void addUnits() {
    units.add(new Unit(CITY_RECEPTION, "市信访局", "City Petition Bureau", "city-office", CountyNames.COUNTY_CODE, -1));
    units.add(new Unit(
        PROVINCE_RECEPTION, "省信访局", "Province Petition Bureau", "province-office", CountyNames.COUNTY_CODE, -1));
    units.add(office("U9901", "县群众来访接待中心", "County Reception Centre"));
    units.add(office("U9902", "县人口与家庭服务局", "County Population and Family Service"));
    units.add(office("U9903", "县项目办公室", "County Project Office"));
    units.add(office("U9904", "县政务服务中心", "County Service Hall"));
    for (Area township : townships) {
      units.add(new Unit(unitCode(township.township()), township.nameZh() + "服务办",
          township.nameEn() + " Office", "township-office", township.code(), township.township()));
    }
    for (Area township : townships) {
      addPoints(township);
    }
  }

  private static Unit office(String code, String nameZh, String nameEn) {
    return new Unit(code, nameZh, nameEn, "county-office", CountyNames.COUNTY_CODE, -1);
  }

  private void addPoints(Area township) {
    List<Area> own = villages.stream().filter(area -> area.township() == township.township()).toList();
    for (int at = 0; at < own.size(); at += 3) {
      Area village = own.get(at);
      units.add(new Unit(String.format(Locale.ROOT, "SP%02d%02d", township.township() + 1, at / 3 + 1),
          village.nameZh() + "服务点", village.nameEn() + " Point", "service-point", village.code(),
          township.township()));
    }
  }

  static String unitCode(int township) {
    return "U" + (1001 + township);
  }
}

package org.doorstep.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The small registers, as workbooks: areas, units, and residents by year. */
final class Registers {
  private static final String VILLAGE = "村居";
  private static final String SINCE = "2015/1/1";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/M/d");
  private static final int CHANGED = 5;
  private static final int RENAMED = 40;
  private static final int MERGED = 60;

  private final World world;

  Registers(World world) {
    this.world = world;
  }

  void write() throws IOException {
    LocalDate from = LocalDate.ofEpochDay(world.window().from());
    LocalDate asOf = LocalDate.ofEpochDay(world.window().asOf());
    save("area", "行政区划", "", areas());
    save("unit", "单位名录", "", units());
    save("population", "人口年报", "", population(from.getYear(), asOf.getYear()));
  }

  /** On 1 January the residents of the new year arrive; on other days nothing. */
  void writeDay() throws IOException {
    LocalDate day = LocalDate.ofEpochDay(world.window().asOf());
    if (day.getDayOfYear() == 1) {
      save("population", "人口年报", "-" + day, population(day.getYear(), day.getYear()));
    }
  }

  private void save(String record, String name, String label, List<List<String>> rows) throws IOException {
    Xlsx.write(world.out().resolve("registers/" + name + label + ".xlsx"), name, rows);
    world.truth().tally(record).register(rows.size() - 1);
  }

  private List<List<String>> areas() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("区划代码", "名称", "英文名称", "级别", "上级代码", "城乡", "偏远", "流动人口聚居", "启用日期", "停用日期", "并入代码"));
    rows.add(List.of(CountyNames.COUNTY_CODE, CountyNames.COUNTY_ZH, CountyNames.COUNTY_EN, "县", "", "乡村",
        "否", "否", SINCE, "", ""));
    world.county().townships().forEach(area -> rows.add(area(area, "乡镇", SINCE, "", "")));
    List<Area> villages = world.county().villages();
    String changed = DAY.format(LocalDate.ofEpochDay(world.effects().back(CHANGED)));
    for (int number = 0; number < villages.size(); number++) {
      Area village = villages.get(number);
      if (number == RENAMED) {
        rows.add(area(village, VILLAGE, SINCE, changed, ""));
        rows.add(area(village.renamed("新" + village.nameZh(), "New " + village.nameEn()), VILLAGE, changed, "", ""));
      } else if (number == MERGED) {
        rows.add(area(village, VILLAGE, SINCE, changed, villages.get(MERGED + 1).code()));
      } else {
        rows.add(area(village, VILLAGE, SINCE, "", ""));
      }
    }
    world.effects().note(change("renamed", villages.get(RENAMED)));
    world.effects().note(change("part of " + villages.get(MERGED + 1).code(), villages.get(MERGED)));
    return rows;
  }

  private Map<String, Object> change(String what, Area village) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("area_code", village.code());
    change.put("from", LocalDate.ofEpochDay(world.effects().back(CHANGED)).toString());
    change.put("what", what);
    return change;
  }

  private static List<String> area(Area area, String level, String from, String to, String successor) {
    return List.of(area.code(), area.nameZh(), area.nameEn(), level, area.parent(), area.town() ? "城镇" : "乡村",
        yesNo(area.remote()), yesNo(area.cluster()), from, to, successor);
  }

  private List<List<String>> units() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("单位代码", "单位名称", "英文名称", "性质", "所在地区", "设立日期", "撤销日期", "负责人电话"));
    for (Unit unit : world.county().units()) {
      String kind = switch (unit.kind()) {
        case "province-office" -> "省级部门";
        case "city-office" -> "市级部门";
        case "county-office" -> "县级部门";
        case "township-office" -> "乡镇机构";
        default -> "服务点";
      };
      rows.add(List.of(
          unit.code(), unit.nameZh(), unit.nameEn(), kind, unit.area(), SINCE, "", "000-0000000"));
    }
    return rows;
  }

  /** Villages only: townships and the county are their sums. */
  private List<List<String>> population(int firstYear, int lastYear) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("地区代码", "年份", "户籍人口", "流动人口", "数据来源"));
    int start = LocalDate.ofEpochDay(world.window().from()).getYear();
    for (int year = firstYear; year <= lastYear; year++) {
      for (Area area : world.county().villages()) {
        int passed = year - start;
        rows.add(List.of(area.code(), "" + year, "" + area.registered() * (1000 - 4 * passed) / 1000,
            "" + area.floating() * (1000 + 15 * passed) / 1000, "样本（虚构）"));
      }
    }
    return rows;
  }

  private static String yesNo(boolean value) {
    return value ? "是" : "否";
  }
}

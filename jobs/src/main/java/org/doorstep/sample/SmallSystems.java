package org.doorstep.sample;

import java.time.LocalDate;
import java.util.List;

/** The smaller systems of the county, one form each; chances are per thousand. */
final class SmallSystems {
  private static final int CHANNELS = 5;
  /** Positions among the kinds of tasks and of checks. */
  private static final int DISPUTE = 7;
  private static final int SERVICE_RECORD = 0;
  private static final int LARGE_PROJECTS = 24;
  private static final int GROUPS = 10;
  private static final int SUPPLIERS = 14;
  private static final int REPORT_DAY = 4;
  private static final int STAGES_SUPPLIED = 900;
  private static final int ANSWERED = 460;
  private static final int ONE_NOTICE = 880;
  private static final int COMPLETE = 930;
  private static final int EXPIRING = 60;
  private static final int CHANNEL_USED = 820;
  private static final int MET = 620;
  private static final String STAMP = "更新时间";

  private final World world;
  private final long records;

  SmallSystems(World world, long records) {
    this.world = world;
    this.records = records;
  }

  List<Ledger> ledgers() {
    plant();
    County county = world.county();
    return List.of(
        ledger(tasks(), spread(60)), ledger(checks(), spread(20)), ledger(ratings(), spread(60)),
        ledger(officeMonths(), monthly(county.townships().size())),
        ledger(villageServices(), monthly(county.villages().size())),
        ledger(information(), spread(30)),
        ledger(channelUses(), quarterly(county.villages().size() * CHANNELS)),
        ledger(entitlements(), spread(30)), ledger(supplements(), spread(12)), ledger(petitionFiles(), spread(15)),
        ledger(projectFiles(), ProjectLedger.volume(world, records)),
        ledger(projectCosts(), monthly(LARGE_PROJECTS)), ledger(tenders(), spread(8)),
        ledger(serviceMonths(), monthly(county.townships().size() * GROUPS)), ledger(answers(), spread(40)));
  }

  private void plant() {
    Effects effects = world.effects();
    effects.steady("P05", "life stages supplied, per 1,000 in scope", STAGES_SUPPLIED);
    effects.steady("P13", "answers, per 1,000 invited", ANSWERED);
    effects.steady("P09", "one complete notice, per 1,000 incomplete", ONE_NOTICE * COMPLETE / 1_000);
    effects.steady("D12", "expiring units, per 1,000 in stock", EXPIRING);
    effects.steady("D16", "pairs of village and channel used, per 1,000 planned", CHANNEL_USED);
    effects.steady("X16", "met, per 1,000 suitable and agreed", MET);
  }

  private Ledger ledger(EntryForm form, Volume volume) {
    return new EntryLedger(world, form, volume);
  }

  private Volume spread(int perHundredPetitions) {
    return Volume.spread(world.window(), records * perHundredPetitions / 100, world.almanac()::busy);
  }

  private Volume monthly(int reports) {
    return every(1, reports);
  }

  private Volume quarterly(int reports) {
    return every(3, reports);
  }

  private Volume every(int months, int reports) {
    return Volume.each(world.window(), day -> {
      LocalDate date = LocalDate.ofEpochDay(day);
      return date.getDayOfMonth() == REPORT_DAY && date.getMonthValue() % months == 1 % months ? reports : 0;
    });
  }

  private static EntryForm tasks() {
    return new EntryForm("assigned_task", "tasks/督办台账-%s.csv", 100)
        .id("督办编号", "DB")
        .code("事项类别", "走访问题,承诺实事,调研成果,群众建议,改进建议,追责事由,强制命令线索,矛盾纠纷,群众需求,服务衔接,审计问题,"
            + "项目投诉,复查复核,重大决策评估", 26, 9, 7, 10, 5, 4, 1, 9, 13, 5, 4, 3, 2, 2)
        .place("地区代码", 150).unit("单位代码").code("来源", "走访,信访,排查,其他", 45, 20, 25, 10)
        .begun("登记日期").due("办理期限", 20, 30).few("期限调整次数", 88, 9, 3).done("办结日期", 840, 300)
        .outcome("办理结果", "全部采纳或属实,部分采纳或属实,未采纳或不属实,已完成,群众要求取消", 30, 25, 20, 22, 3)
        .yesWhenDone("群众确认", 900).stamp(STAMP)
        .codeOf("纠纷等级", "事项类别", DISPUTE, 960, "一般,较大,重大", 70, 24, 6);
  }

  private static EntryForm checks() {
    return new EntryForm("sample_check", "checks/抽查登记-%s.csv", 101)
        .id("抽查编号", "CC")
        .code("抽查类别", "服务记录,权利告知,结案,已解决问题,项目受益人,药具点,拨测", 20, 15, 15, 15, 10, 15, 10)
        .place("地区代码", 150).begun("抽查日期").yes("是否联系上", 960).yes("是否合格", 880).stamp(STAMP)
        .numberOf("代表件数", "抽查类别", SERVICE_RECORD, 18, 42);
  }

  private static EntryForm ratings() {
    return new EntryForm("rating", "ratings/评价记录-%s.csv", 102)
        .id("评价编号", "PJ").code("评价对象", "服务,信访事项", 65, 35).place("地区代码", 150)
        .begun("邀请日期").end("评价日期", ANSWERED, 0, 14)
        .outcome("评价结果", "满意,基本满意,不满意", 66, 25, 9).stamp(STAMP);
  }

  private static EntryForm officeMonths() {
    return new EntryForm("office_month", "office/工作月报-%s.csv", 103)
        .eachTownship("地区代码").unit("单位代码").month("报告月份").number("在岗人数", 18, 36)
        .part("长假人数", "在岗人数", 30).part("未下村人数", "在岗人数", 120).number("下村人天", 60, 150)
        .number("会议人天", 70, 160).number("文电人天", 90, 200).number("电话调度人天", 20, 60).stamp(STAMP);
  }

  private static EntryForm villageServices() {
    return new EntryForm("village_service", "points/服务点月报-%s.csv", 104)
        .eachVillage("地区代码").month("报告月份").number("应开放天数", 8, 12).part("实际开放天数", "应开放天数", 985)
        .number("应供项目数", 9, 12).part("实供项目数", "应供项目数", 990)
        .number("应覆盖阶段数", 5, 6).part("已覆盖阶段数", "应覆盖阶段数", STAGES_SUPPLIED)
        .number("药具库存数量", 40, 200).part("近效期数量", "药具库存数量", EXPIRING).stamp(STAMP);
  }

  private static EntryForm information() {
    return new EntryForm("information_item", "information/公开咨询-%s.csv", 105)
        .id("事项编号", "XX").code("类别", "应公开文件,公开申请,咨询", 25, 15, 60).place("地区代码", 300)
        .unit("单位代码").begun("形成或收到日期").yes("是否豁免", 60).few("延期工作日", 95, 0, 0, 0, 0, 3, 0, 0, 0, 0, 2)
        .few("征求意见工作日", 96, 0, 0, 0, 0, 4).end("公开或答复日期", 960, 1, 32).day("再次咨询日期", 110, 2, 24)
        .stamp(STAMP);
  }

  private EntryForm channelUses() {
    return new EntryForm("channel_use", "channels/渠道季报-%s.csv", 106).yearly()
        .eachVillage("地区代码").turn("渠道", "听证座谈,宣传资料,培训,网络,入户", world.county().villages().size())
        .quarter("报告季度").yes("列入计划", 900).yes("实际使用", CHANNEL_USED)
        .numberOf("受众人次", "实际使用", 1, 8, 120).stamp(STAMP);
  }

  private static EntryForm entitlements() {
    return new EntryForm("entitlement_payment", "entitlements/奖扶发放-%s.csv", 107)
        .id("发放编号", "FF").code("扶助类别", "奖励扶助,特别扶助", 80, 20).place("地区代码", 200)
        .begun("计划日期").due("应发日期", 15, 30).money("应发金额(元)", 960, 6_000)
        .done("实发日期", 955, 300).paid("实发金额(元)", "应发金额(元)", 15).stamp(STAMP);
  }

  private static EntryForm supplements() {
    return new EntryForm("supplement", "applications/补正登记-%s.csv", 108)
        .id("补正编号", "BZ").place("地区代码", 120).unit("单位代码").begun("发现日期")
        .few("告知次数", 10, ONE_NOTICE, 90, 20).few("新情况告知次数", 1).yes("一次告知完整", COMPLETE).stamp(STAMP);
  }

  private static EntryForm petitionFiles() {
    return new EntryForm("petition_file", "petitions/工作卷-%s.csv", 109)
        .id("卷号", "GZ").place("地区代码", 180).unit("单位代码").begun("立卷日期").yes("适合下访", 700)
        .yes("信访人同意", 800).day("下访日期", MET, 0, 4).yes("领导包案", 350).due("化解期限", 50, 60)
        .done("化解日期", 830, 300).yesWhenDone("信访人确认", 930).yes("一人一档", 950).yes("一事一议", 930)
        .yes("一责一问", 910).day("终结日期", 60, 120, 260).yes("说明理由", 970).yes("提供听证", 900)
        .yes("后续帮扶", 880).stamp(STAMP).day("答复日期", 930, 2, 45);
  }

  private static EntryForm projectFiles() {
    return new EntryForm("project_file", "projects/项目档案-%s.csv", 110)
        .id("项目编号", "XM").place("地区代码", 0).begun("批准日期").yes("应急项目", 50)
        .day("需求调查日期", 860, -90, -5).day("群众参与日期", 780, -80, -3).due("结余缴回期限", 320, 480)
        .done("结余缴回日期", 880, 300).few("应公开项数", 0, 0, 0, 0, 0, 0, 1).part("已公开项数", "应公开项数", 970)
        .few("计划质检次数", 0, 0, 1, 2, 2).money("决算金额(元)", 100_000, 900_000)
        .share("审计金额(元)", "决算金额(元)", 0, 100).stamp(STAMP)
        .dayAfter("调查录入日期", "需求调查日期", 3, "批准日期");
  }

  private static EntryForm projectCosts() {
    return new EntryForm("project_cost", "projects/造价月报-%s.csv", 111)
        .slot("造价编号", "ZJ").month("报告月份").eachVillage("地区代码").standing("批准概算(元)", 400_000, 4_000_000)
        .share("预计造价(元)", "批准概算(元)", 92, 113).share("合同价(元)", "批准概算(元)", 90, 98)
        .share("变更金额(元)", "合同价(元)", 0, 24).stamp(STAMP);
  }

  private static EntryForm tenders() {
    return new EntryForm("tender", "tenders/招标记录-%s.csv", 112)
        .id("招标编号", "ZB").place("地区代码", 400).unit("单位代码").code("招标方式", "公开招标,邀请招标,直接采购", 70, 15, 15)
        .code("采购类别", "工程,货物,服务", 30, 40, 30).begun("公告日期").day("开标日期", 980, 16, 34)
        .yes("依法必招", 300).few("投标人数", 0, 4, 8, 20, 30, 20, 10)
        .part("有效投标人数", "投标人数", 900).firm("中标供应商", "GYS", SUPPLIERS).end("合同签订日期", 950, 36, 60)
        .amountWhenDone("合同金额(元)", 200_000, 2_400_000).share("次低报价(元)", "合同金额(元)", 100, 112)
        .yes("最低价被否", 40).stamp(STAMP);
  }

  private EntryForm serviceMonths() {
    int townships = world.county().townships().size();
    return new EntryForm("service_month", "service/服务人群-%s.csv", 113)
        .eachTownship("地区代码").month("报告月份").turn("性别", "男,女", townships)
        .turn("年龄组", "0-14岁,15-29岁,30-44岁,45-59岁,60岁及以上", 2 * townships).number("服务次数", 4, 40)
        .constant("居民数", 900, 3_600).stamp(STAMP);
  }

  private static EntryForm answers() {
    return new EntryForm("survey_answer", "surveys/知晓调查-%s.csv", 114)
        .id("答卷编号", "DC").place("地区代码", 0).begun("调查日期").number("权数", 20, 160).number("题数", 5, 5)
        .part("答对题数", "题数", 800).stamp(STAMP);
  }
}

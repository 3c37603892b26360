package org.doorstep.chart;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Areas against what chance gives at their size: the exact limits as two bands, the whole as a line, and only
 * those areas named that stand outside.
 */
public final class FunnelChart extends Ink {

  private static final long serialVersionUID = 1L;

  private final transient List<FunnelPoint> points;
  private final transient List<FunnelLimit> limits;
  private final transient ValueAxis axis;
  private final transient FunnelWords words;

  public FunnelChart(List<FunnelPoint> points, List<FunnelLimit> limits, ValueAxis axis, FunnelWords words) {
    this.points = points.stream()
        .filter(p -> Double.isFinite(p.value()) && Double.isFinite(p.base())).toList();
    this.limits = limits;
    this.axis = axis;
    this.words = words;
  }

  @Override
  void draw(Pen pen) {
    if (points.isEmpty()) {
      Empty.draw(pen, words.empty());
      return;
    }
    double[] yRange = Scale.range(values(), axis);
    double foot = 2 * Letter.TICK.height() + 6;
    double[] margins = {5, Frame.leftRoom(pen, yRange, axis), foot, names(null).room(pen)};
    double[] xRange = bases();
    Frame frame = Frame.inside(pen.page(), margins, xRange, yRange);
    FunnelBands bands = new FunnelBands(reaching(xRange[0]), frame);
    bands.drawBands(pen);
    frame.drawValues(pen, axis);
    bands.drawLines(pen);
    frame.drawFoot(pen);
    drawPoints(pen, frame, bands);
    names(bands).print(pen, frame.box().getMaxX(),
        new double[] {frame.box().getMinY(), frame.box().getMaxY()});
    drawBaseAxis(pen, frame);
  }

  /** From where points or limits begin, with some air: an axis from nought would be empty at its start. */
  private double[] bases() {
    double[] bases = points.stream().mapToDouble(FunnelPoint::base).sorted().toArray();
    double most = bases[bases.length - 1];
    double least = limits.isEmpty() ? bases[0] : Math.min(bases[0], limits.get(0).base());
    double air = Math.max(0.4, (most - least) * 0.04);
    return new double[] {Math.max(0, least - air), most + air};
  }

  /** The limits, drawn on level for the little air before the first. */
  private List<FunnelLimit> reaching(double from) {
    if (limits.isEmpty() || points.stream().anyMatch(p -> p.base() < limits.get(0).base())) {
      return limits;
    }
    FunnelLimit first = limits.get(0);
    return Stream.concat(Stream.of(new FunnelLimit(from, first.center(), first.inner(), first.outer())),
        limits.stream()).toList();
  }

  private void drawPoints(Pen pen, Frame frame, FunnelBands bands) {
    Labels labels = new Labels(frame.box());
    frame.grid(axis).forEach(labels::avoidIfPossible);
    bands.pieces().forEach(labels::avoidIfPossible);
    double radius = points.size() > 24 ? 1.5 : 2;
    for (FunnelPoint point : points) {
      labels.avoid(frame.x().at(point.base()), frame.y().at(point.value()), radius + 1.2);
    }
    List<FunnelPoint> flagged = points.stream()
        .filter(p -> p.flag() == FunnelPoint.Flag.ABOVE || p.flag() == FunnelPoint.Flag.BELOW)
        .sorted(Comparator.comparingDouble(FunnelPoint::value).reversed()).toList();
    points.stream().filter(p -> p.flag() == FunnelPoint.Flag.NONE)
        .forEach(p -> pen.ring(Hue.BLUE, frame.x().at(p.base()), frame.y().at(p.value()), radius));
    flagged.forEach(p -> pen.diamond(Hue.RUST, frame.x().at(p.base()), frame.y().at(p.value()), 3.4));
    flagged.forEach(p -> labels.printName(pen, Letter.RUST, p.name() + " " + axis.format().apply(p.value()),
        new double[] {frame.x().at(p.base()), frame.y().at(p.value())}));
    points.stream().filter(p -> p.flag() == FunnelPoint.Flag.OWN).forEach(p -> {
      pen.dot(Hue.BLUE, frame.x().at(p.base()), frame.y().at(p.value()), radius + 0.6);
      labels.printName(pen, Letter.BLUE, p.name() + " " + axis.format().apply(p.value()),
          new double[] {frame.x().at(p.base()), frame.y().at(p.value())});
    });
  }

  private SideColumn names(FunnelBands bands) {
    SideColumn names = new SideColumn();
    if (!limits.isEmpty()) {
      FunnelLimit end = limits.get(limits.size() - 1);
      String whole = words.whole() + " " + axis.format().apply(end.center());
      names.add(whole, Letter.STRONG, bands == null ? 0 : bands.end(end.center()), 0);
      names.add(words.outer(), Letter.LABEL, bands == null ? 0 : bands.end(end.outer().upper()), 1);
      names.add(words.inner(), Letter.LABEL, bands == null ? 0 : bands.end(end.inner().upper()), 2);
    }
    return names;
  }

  private void drawBaseAxis(Pen pen, Frame frame) {
    int most = Math.max(3, (int) (frame.box().getWidth() / 55));
    List<Double> ticks = frame.x().ticks(most, FunnelChart::base);
    double[] places = ticks.stream().mapToDouble(frame.x()::at).toArray();
    frame.drawTicks(pen, places, ticks.stream().map(FunnelChart::base).toList());
    String title = pen.fit(Letter.TICK, words.baseAxis(), pen.page().getWidth());
    Rectangle2D box = frame.box();
    double left = box.getCenterX() - pen.width(Letter.TICK, title) / 2;
    double right = pen.page().getMaxX() - pen.width(Letter.TICK, title);
    pen.text(Letter.TICK, title, Math.max(0, Math.min(right, left)),
        pen.page().getMaxY() - Letter.TICK.height());
  }

  private static String base(double base) {
    return String.format(Locale.ROOT, "%,d", Math.round(base));
  }

  /**
   * Every point, and the limits where the middle half of the areas stand: at tiny bases they would fill the
   * page.
   */
  private DoubleStream values() {
    double[] bases = points.stream().mapToDouble(FunnelPoint::base).sorted().toArray();
    double from = bases[bases.length / 4];
    return DoubleStream.concat(points.stream().mapToDouble(FunnelPoint::value), limits.stream()
        .filter(l -> l.base() >= from)
        .flatMapToDouble(l -> DoubleStream.of(l.outer().lower(), l.center(), l.outer().upper())));
  }

  @Override
  String content() {
    return points + " " + limits + " " + axis + " " + words;
  }
}

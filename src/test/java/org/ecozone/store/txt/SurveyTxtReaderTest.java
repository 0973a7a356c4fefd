package org.ecozone.store.txt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ecozone.geo.CrsCandidates.AxisOrder;
import org.ecozone.geo.Datum;
import org.ecozone.store.exchange.AreaUnit;
import org.ecozone.store.exchange.ReceivedFile;
import org.junit.jupiter.api.Test;

class SurveyTxtReaderTest {
  /** The published sample of the domain digest §3.3; its areas are those of §3.4. */
  static final String SAMPLE =
      """
      [属性描述]
      格式版本号=1.01
      数据产生单位=成县自然资源局
      数据产生日期=2026-06-18
      坐标系=2000国家大地坐标系
      几度分带=3
      投影类型=高斯克吕格
      计量单位=米
      带号=35
      精度=0.001
      转换参数=0,0,0,0,0,0,0
      [地块坐标]
      11,12.7841,DK01,选矿厂区,面,I48G001001,工业用地,,@
      J1,1,3732823.909,35564881.385
      J2,1,3732841.250,35565268.730
      J3,1,3732540.118,35565291.406
      J4,1,3732489.673,35565077.942
      J5,1,3732522.467,35564869.018
      J1,1,3732823.909,35564881.385
      J6,2,3732700.000,35565000.000
      J7,2,3732650.000,35565000.000
      J8,2,3732650.000,35565060.000
      J9,2,3732700.000,35565060.000
      J6,2,3732700.000,35565000.000
      5,0.2400,DK02,回水池,面,,工业用地,,@
      J1,1,3732420.000,35565320.000
      J2,1,3732420.000,35565380.000
      J3,1,3732380.000,35565380.000
      J4,1,3732380.000,35565320.000
      J1,1,3732420.000,35565320.000
      """;

  @Test
  void theSampleOfTheStandardHasItsPublishedAreas() throws Exception {
    TxtReading read = TxtReading.of(SAMPLE);
    assertThat(read.rows()).hasSize(2);
    assertThat(read.areaM2(0)).isCloseTo(127_840.95, within(0.005));
    assertThat(read.areaM2(1)).isCloseTo(2_400.00, within(1e-6));
    assertThat(read.shape(0)).containsExactly(1, 1, 11);
    assertThat(read.shape(1)).containsExactly(1, 0, 5);
    assertThat(read.codes()).containsExactly("CHARSET_TAKEN");
    assertThat(read.geometry(0).getCoordinate().x).isEqualTo(3732823.909);
    assertThat(read.geometry(0).getCoordinate().y).isEqualTo(35564881.385);
  }

  @Test
  void theHeadIsStatedAsItIsWritten() throws Exception {
    TxtReading read = TxtReading.of(SAMPLE);
    assertThat(read.table().crs().datum()).isEqualTo(Datum.CGCS2000);
    assertThat(read.table().crs().zone()).isEqualTo(35);
    assertThat(read.table().crs().zoneWidthDeg()).isEqualTo(3);
    assertThat(read.table().crs().order()).isEqualTo(AxisOrder.NORTH_EAST);
    assertThat(read.table().crs().text())
        .isEqualTo("坐标系=2000国家大地坐标系 几度分带=3 投影类型=高斯克吕格 计量单位=米 带号=35");
    assertThat(read.file().notes())
        .containsEntry("数据产生单位", "成县自然资源局")
        .containsEntry("转换参数", "0,0,0,0,0,0,0");
    assertThat(read.file().projectName()).isEmpty();
    assertThat(read.file().grouping()).isEqualTo(ReceivedFile.Grouping.ONE_SITE);
  }

  @Test
  void theColumnsOfAHeadHaveTheirRoles() throws Exception {
    TxtReading read = TxtReading.of(SAMPLE);
    assertThat(read.table().roles().parcel()).isEqualTo("地块编号");
    assertThat(read.table().roles().name()).isEqualTo("地块名称");
    assertThat(read.table().roles().statedArea()).isEqualTo("地块面积");
    assertThat(read.table().roles().statedAreaUnit()).isEqualTo(AreaUnit.HECTARE);
    assertThat(read.rows().get(0).values())
        .containsExactly(11L, 12.7841, "DK01", "选矿厂区", "面", "I48G001001", "工业用地", null);
    assertThat(read.rows().get(1).line()).isEqualTo(25);
    assertThat(read.rows().get(1).fid()).isEqualTo(2);
    assertThat(read.table().rowCount()).isEqualTo(2);
  }

  @Test
  void itIsReadAsOftenAsWanted() throws Exception {
    TxtReading read = TxtReading.of(SAMPLE);
    int[] rows = {0};
    read.file().read(read.table(), org.ecozone.job.Progress.NONE, row -> rows[0]++);
    assertThat(rows[0]).isEqualTo(2);
  }
}

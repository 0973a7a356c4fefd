package org.ecozone.gui.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import org.ecozone.app.workspace.LayerContent;
import org.ecozone.app.workspace.LayerItem;
import org.ecozone.app.workspace.LayerTree;
import org.ecozone.app.workspace.SiteItem;
import org.ecozone.gui.common.JobRunner;
import org.ecozone.gui.map.MapView;
import org.ecozone.gui.screening.finding.FindingNode;
import org.ecozone.gui.support.DirectJobs;
import org.ecozone.gui.support.FxTest;
import org.ecozone.screen.Verdict;
import org.ecozone.zone.Lang;
import org.junit.jupiter.api.Test;

/** The workbench as an officer uses it, without a display. */
class ScreeningViewUiTest extends FxTest {
  private ReviewDesk review;
  private Parent views;

  private void open(String site) {
    open(site, new DirectJobs());
  }

  private void open(String site, JobRunner jobs) {
    show(
        () -> {
          review = ReviewDesk.demo(jobs);
          if (!site.isEmpty()) {
            review.choose(site);
          }
          MapView map = new MapView(review.desk());
          views =
              new HBox(
                  new ScreeningView(review.desk(), review.model(), map).node(),
                  new SitesView(review.desk(), review.model(), map).node());
          return views;
        });
  }

  private <T> T find(String id) {
    @SuppressWarnings("unchecked") // the caller knows what it gave the id to
    T node = (T) views.lookup("#" + id);
    return node;
  }

  private String text(String id) {
    return onFx(() -> ((Label) find(id)).getText());
  }

  @Test
  void theBannerSaysTheVerdictTheCountsTheUncheckedLayersAndWhatItRestsOn() {
    open("徽县铅锌选矿尾矿库");
    assertThat(text("screening-verdict")).isEqualTo("禁止");
    assertThat(text("screening-unchecked")).contains("未核查图层 2 个");
    assertThat(text("count-triggered")).startsWith("触发");
    assertThat(text("screening-basis")).contains("2026-11-20", "rules.csv");
  }

  @Test
  void theBannerSaysWhatIsOddAboutTheForm() {
    open("徽县铅锌选矿尾矿库");
    String id = review.site("徽县铅锌选矿尾矿库").id();
    doOnFx(() -> review.model().edits().state(id, "nature", "大概"));
    doOnFx(() -> review.model().edits().state(id, "industry", "??"));
    doOnFx(() -> review.model().edits().state(id, "existing", "maybe"));
    assertThat(notices()).hasSize(3);
    doOnFx(() -> ((javafx.scene.control.Hyperlink) find("screening-notices-more")).fire());
    assertThat(notices()).hasSize(3).anyMatch(text -> text.contains("大概"));
  }

  @Test
  void aSiteWithoutUsableLandIsNotOneThatOccupiesNothing() {
    open("徽县铅锌选矿尾矿库");
    doOnFx(
        () -> {
          SiteItem site = review.model().siteProperty().get();
          review.model().moved(site.geometry().getFactory().createPolygon(), site.crs());
          TabPane tabs = (TabPane) views.lookup(".screening-tabs");
          tabs.getSelectionModel().select(2);
        });
    assertThat(text("screening-verdict")).isEqualTo("无法得出结论");
    assertThat(onFx(() -> ((Label) ((TableView<?>) find("totals")).getPlaceholder()).getText()))
        .contains("不表示不占用");
  }

  private List<String> notices() {
    return onFx(
        () ->
            ((javafx.scene.layout.VBox) find("screening-notices"))
                .getChildren().stream()
                    .map(node -> ((javafx.scene.control.Labeled) node).getText())
                    .toList());
  }

  @Test
  void everyGroupOfFindingsIsThereAndTheWorstComesFirst() {
    open("徽县铅锌选矿尾矿库");
    TreeView<FindingNode> tree = find("findings");
    List<FindingNode.State> groups =
        onFx(
            () ->
                tree.getRoot().getChildren().stream()
                    .map(item -> ((FindingNode.Group) item.getValue()).state())
                    .toList());
    assertThat(groups).containsExactly(FindingNode.State.values());
    TreeItem<FindingNode> first =
        onFx(() -> tree.getRoot().getChildren().get(0).getChildren().get(0));
    assertThat(((FindingNode.Line) first.getValue()).line().finding().ruleId()).isEqualTo("R081");
    doOnFx(() -> tree.getSelectionModel().select(first));
    assertThat(onFx(() -> views.lookup("#finding-card"))).isNotNull();
    assertThat(text("card-state")).isEqualTo("触发");
  }

  @Test
  void aMissingAnswerIsMarkedAndFillingItChangesTheVerdict() {
    open("宕昌抽水蓄能电站");
    String id = review.site("宕昌抽水蓄能电站").id();
    doOnFx(() -> review.model().edits().state(id, "national_major", ""));
    assertThat(text("form-asked")).contains("必须补充");
    assertThat(text("remark-national_major")).contains("R004");
    doOnFx(
        () -> {
          TabPane tabs = (TabPane) views.lookup(".screening-tabs");
          tabs.getSelectionModel().select(1);
        });
    doOnFx(
        () ->
            ((javafx.scene.control.ToggleButton) views.lookup("#field-national_major-yes")).fire());
    assertThat(text("screening-verdict")).isEqualTo("限制");
    assertThat(review.site("宕昌抽水蓄能电站").attributes()).containsEntry("national_major", "true");
    doOnFx(() -> review.workspace().undo());
    assertThat(text("screening-verdict")).isEqualTo("禁止");
  }

  @Test
  void anOverrideNeedsReasonAndNameAndBothVerdictsStandSideBySide() {
    open("徽县铅锌选矿尾矿库");
    TreeView<FindingNode> tree = find("findings");
    doOnFx(
        () ->
            tree.getSelectionModel()
                .select(tree.getRoot().getChildren().get(0).getChildren().get(0)));
    doOnFx(() -> ((Button) find("decision-begin")).fire());
    Button take = find("decision-take");
    assertThat(onFx(take::isDisabled)).isTrue();
    doOnFx(
        () -> {
          ComboBox<Verdict> choice = find("decision-choice");
          choice.setValue(Verdict.CONDITIONAL);
        });
    assertThat(text("decision-warning")).contains("从宽", "请填写理由");
    doOnFx(() -> ((TextArea) find("decision-reason")).setText("岸线已重新划定"));
    assertThat(onFx(take::isDisabled)).isTrue();
    doOnFx(() -> ((TextField) find("decision-officer")).setText("张三"));
    doOnFx(take::fire);
    assertThat(text("screening-verdict")).isEqualTo("禁止");
    assertThat(text("screening-officer-verdict")).isEqualTo("限制");
    assertThat(text("decision-verdict")).isEqualTo("有条件");
    doOnFx(() -> ((Button) find("decision-withdraw")).fire());
    assertThat(onFx(() -> views.lookup("#screening-officer-verdict"))).isNull();
  }

  @Test
  void aChangedLayerMarksTheResultOutdated() {
    open("徽县铅锌选矿尾矿库");
    doOnFx(() -> review.model().liveProperty().set(false));
    assertThat(onFx(() -> views.lookup("#screening-outdated"))).isNull();
    LayerItem.Layer layer = LayerTree.layers(review.workspace().project().layers()).get(0);
    doOnFx(
        () ->
            review
                .workspace()
                .putContent(
                    layer.id(), new LayerContent(LayerContent.State.MISSING, null, List.of())));
    assertThat(text("screening-outdated")).contains("已过期", "图层已变化");
  }

  @Test
  void aPastedSiteIsAddedOnlyAfterItsCrsWasChosen() {
    open("");
    doOnFx(() -> ((Button) find("empty-paste")).fire());
    doOnFx(
        () ->
            ((TextInputControl) find("paste-text"))
                .setText("105.10,33.20\n105.11,33.20\n105.11,33.21"));
    waitFor("the text is read", () -> !((ComboBox<?>) find("paste-crs")).getItems().isEmpty());
    Button add = find("paste-add");
    assertThat(onFx(add::isDisabled)).isTrue();
    doOnFx(() -> ((ComboBox<?>) find("paste-crs")).getSelectionModel().select(0));
    doOnFx(add::fire);
    List<SiteItem> sites = review.workspace().project().sites();
    assertThat(sites).hasSize(13);
    assertThat(sites.get(12).crs()).isEqualTo("EPSG:4490");
    assertThat(review.model().siteProperty().get().id()).isEqualTo(sites.get(12).id());
    assertThat(review.model().shownProperty().get()).isNotNull();
  }

  @Test
  void theListOfSitesIsWorstFirstAndFollowsTheSearch() {
    open("");
    doOnFx(() -> review.model().screenAll());
    TableView<SiteRow> table = find("sites-table");
    assertThat(onFx(() -> table.getItems().get(0).result().verdict()))
        .isEqualTo(Verdict.PROHIBITED);
    assertThat(onFx(() -> table.getItems().get(11).result().verdict()))
        .isEqualTo(Verdict.CONDITIONAL);
    doOnFx(() -> ((TextField) find("sites-search")).setText("康县"));
    assertThat(onFx(() -> table.getItems().size())).isEqualTo(1);
  }

  @Test
  void everythingIsSaidInEnglishToo() {
    open("徽县铅锌选矿尾矿库");
    doOnFx(() -> review.desk().texts().langProperty().set(Lang.EN));
    assertThat(text("screening-verdict")).isEqualTo("Prohibited");
    assertThat(text("screening-unchecked")).contains("not checked");
  }

  @Test
  void nothingIsScreenedOnTheThreadOfTheWindow() throws Exception {
    Set<Boolean> onWindow = ConcurrentHashMap.newKeySet();
    JobRunner elsewhere =
        new JobRunner() {
          private final DirectJobs direct = new DirectJobs();

          @Override
          public <T> Handle run(Job<T> job) {
            return direct.run(
                new Job<>(
                    job.title(),
                    job.args(),
                    job.lane(),
                    progress -> onOtherThread(job, progress, onWindow),
                    job.done(),
                    job.failed()));
          }
        };
    open("徽县铅锌选矿尾矿库", elsewhere);
    assertThat(text("screening-verdict")).isEqualTo("禁止");
    assertThat(onWindow).containsExactly(false);
  }

  /** Work of the jobs is done by another thread; it would fail if it touched a control. */
  private static <T> T onOtherThread(
      JobRunner.Job<T> job, org.ecozone.job.Progress progress, Set<Boolean> onWindow)
      throws Exception {
    java.util.concurrent.FutureTask<T> task =
        new java.util.concurrent.FutureTask<>(
            () -> {
              onWindow.add(Platform.isFxApplicationThread());
              return job.work().run(progress);
            });
    Thread thread = new Thread(task, "elsewhere");
    thread.start();
    return task.get();
  }
}

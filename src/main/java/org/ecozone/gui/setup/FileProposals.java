package org.ecozone.gui.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ecozone.app.AppException;
import org.ecozone.app.CacheChoice;
import org.ecozone.app.Installation;
import org.ecozone.app.setup.ProposeSetUp;
import org.ecozone.app.setup.RememberedSetUps;
import org.ecozone.app.setup.TableProposal;
import org.ecozone.app.workspace.LayerItem.Layer;
import org.ecozone.app.workspace.LayerItem.SetUp;
import org.ecozone.app.workspace.Project;
import org.ecozone.app.workspace.open.FoundTable;
import org.ecozone.app.workspace.open.OpenWorkspaceLayers;
import org.ecozone.job.Progress;

/** Proposals from what stands in the files. */
final class FileProposals implements Proposals {
  private final Installation installation;
  private final Supplier<CacheChoice> cache;

  FileProposals(Installation installation, Supplier<CacheChoice> cache) {
    this.installation = installation;
    this.cache = cache;
  }

  @Override
  public Map<String, TableProposal> propose(
      List<Layer> layers, Project.Basis basis, Progress progress) throws AppException {
    OpenWorkspaceLayers open = new OpenWorkspaceLayers(installation, cache.get(), 1);
    List<FoundTable> found =
        open.list(layers.stream().map(Layer::file).distinct().toList(), basis, progress).tables();
    Map<Layer, FoundTable> tables = new LinkedHashMap<>();
    for (Layer layer : layers) {
      found.stream()
          .filter(table -> table.table().equals(layer.table()) && isFileOf(table, layer))
          .findFirst()
          .ifPresent(table -> tables.put(layer, table));
    }
    ProposeSetUp propose = new ProposeSetUp(installation);
    List<TableProposal> plain = propose.propose(List.copyOf(tables.values()), basis, progress);
    Map<String, TableProposal> proposals = new LinkedHashMap<>();
    int at = 0;
    for (Layer layer : tables.keySet()) {
      TableProposal proposal = plain.get(at++);
      boolean said = !layer.setUp().equals(SetUp.NONE);
      proposals.put(
          layer.id(), said ? propose.revise(proposal, layer.setUp(), basis, progress) : proposal);
    }
    return proposals;
  }

  private static boolean isFileOf(FoundTable table, Layer layer) {
    return table
        .file()
        .toAbsolutePath()
        .normalize()
        .equals(layer.file().toAbsolutePath().normalize());
  }

  @Override
  public TableProposal revise(
      TableProposal proposal, SetUp setUp, Project.Basis basis, Progress progress)
      throws AppException {
    return new ProposeSetUp(installation).revise(proposal, setUp, basis, progress);
  }

  @Override
  public Map<String, SetUp> remembered(Map<String, TableProposal> proposals) {
    RememberedSetUps known = new RememberedSetUps(installation.userFolder());
    Map<String, SetUp> found = new LinkedHashMap<>();
    proposals.forEach(
        (id, proposal) ->
            known
                .find(proposal.table(), proposal.columns())
                .ifPresent(setUp -> found.put(id, setUp)));
    return found;
  }

  @Override
  public void remember(TableProposal proposal, SetUp setUp) {
    new RememberedSetUps(installation.userFolder())
        .remember(proposal.table(), proposal.columns(), setUp);
  }
}

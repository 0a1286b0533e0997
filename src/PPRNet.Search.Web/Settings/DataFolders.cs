namespace PPRNet.Search.Web.Settings;

/// <summary>Where corpus and index lie. <c>dotnet run --project …</c> may start in the project's folder: hence the look upwards.</summary>
internal sealed record DataFolders(string Corpus, string Index)
{
    public static DataFolders Of(SearchSettings settings, string workingFolder)
    {
        var home = Above(workingFolder).FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, settings.CorpusPath))) ?? workingFolder;
        return new DataFolders(Path.GetFullPath(settings.CorpusPath, home), Path.GetFullPath(settings.IndexPath, home));
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent) yield return at.FullName;
    }
}

using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using PPRNet.Search.Corpus;
using PPRNet.Search.Indexing;
using PPRNet.Search.Searching;
using PPRNet.Search.Web.Http;
using PPRNet.Search.Web.Settings;

namespace PPRNet.Search.Web.Hosting;

/// <summary>
/// Has an index ready before the port opens (building it when it is missing or the corpus has changed), and shows newly published
/// ones without a pause. What is wrong with single posts never stops it: they are left out, logged and shown under <c>/status</c>.
/// </summary>
internal sealed partial class IndexHost(
    IOptions<SearchSettings> settings, IOutputCacheStore cache, TimeProvider time, ILogger<IndexHost> log) : BackgroundService
{
    private IndexStore? _store;                      // set once, with the engine
    private SearchEngine? _engine;                   // set once, before the first request; the container disposes it
    private CorpusWriter? _writer;                   // set once, with the engine

    private string? _fault;                          // as last logged; touched by the one background loop only

    public SearchEngine Engine => _engine ?? throw new InvalidOperationException("The index is not open yet.");

    /// <summary>Changes the corpus; <see cref="ShowAsync"/> belongs after each change.</summary>
    public CorpusWriter Writer => _writer ?? throw new InvalidOperationException("The index is not open yet.");

    /// <summary>When the index that answers was published.</summary>
    public DateTimeOffset BuiltAt => _store?.PublishedAt ?? default;

    /// <summary>What was wrong with the corpus when it was last read here.</summary>
    public IReadOnlyList<CorpusProblem> Problems { get; private set; } = [];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var folders = DataFolders.Of(settings.Value, Environment.CurrentDirectory);
        var store = _store = new IndexStore(folders.Index);
        Build(store, folders.Corpus, cancellationToken);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);                // the corpus was read for this alone: several times its size goes back to the system
        _engine = new SearchEngine(store);
        WarmUp.Run(_engine);
        _writer = new CorpusWriter(folders.Corpus, new IndexKeeper(store), _engine);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>After a change made here: cached answers go, and what was found wrong with the corpus is kept for <c>/status</c>.</summary>
    public async Task ShowAsync(IReadOnlyList<CorpusProblem>? problems, CancellationToken cancellation)
    {
        if (problems is not null) Problems = problems;
        await ShowNewIndex(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Value.RefreshInterval, time);
        try
        {
            Engine.PrepareSuggestions();
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (Engine.Refresh()) await ShowNewIndex(stoppingToken);
                SayFault();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is ending.
        }
    }

    /// <summary>Says once that a newer index is damaged and an older one goes on answering.</summary>
    private void SayFault()
    {
        if (Engine.Fault is { } fault && fault != _fault) LogDamage(fault);
        _fault = Engine.Fault;
    }

    /// <summary>Forgets every cached answer of the index before.</summary>
    private async Task ShowNewIndex(CancellationToken cancellation)
    {
        await cache.EvictByTagAsync(CachePolicies.IndexTag, cancellation);
        Engine.PrepareSuggestions();
        LogRefreshed(Engine.Index.Version, Engine.Index.Documents);
    }

    private void Build(IndexStore store, string corpusFolder, CancellationToken cancellation)
    {
        var corpus = CorpusReader.Read(corpusFolder, cancellation);
        Problems = corpus.Problems;
        foreach (var problem in corpus.Problems.Where(problem => !problem.IsNotice)) LogProblem(problem);
        try
        {
            var outcome = new IndexKeeper(store).Update(corpus, cancellation: cancellation);
            foreach (var note in outcome.Notes) LogDamage(note);
            if (outcome.WasBuilt) LogBuilt(outcome.Manifest.Documents, corpusFolder, store.Folder);
        }
        catch (Exception fault) when (fault is IndexRefusedException or IOException or UnauthorizedAccessException && store.Generations.Count > 0)
        {
            LogKept(fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Built the index of {Posts} posts from {Corpus} in {Index}.")]
    private partial void LogBuilt(int posts, string corpus, string index);

    [LoggerMessage(Level = LogLevel.Information, Message = "A new index is visible: version {Version}, {Posts} posts.")]
    private partial void LogRefreshed(string version, int posts);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Damage}")]
    private partial void LogDamage(string damage);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Left out of the index: {Problem}")]
    private partial void LogProblem(CorpusProblem problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index was not renewed; the last good one is served. {Reason}")]
    private partial void LogKept(string reason);
}

internal static class IndexHostServices
{
    public static void AddIndexHost(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IndexHost>();
        services.AddSingleton<NewestContent>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexHost>());
        services.AddSingleton(provider => provider.GetRequiredService<IndexHost>().Engine);
    }
}

using System.Globalization;
using BenchmarkDotNet.Running;
using PPRNet.Search.Benchmarks;

// Everything runs in this process: the generated indexes are built once and shared, and ratios are taken under the same conditions.
// --sizes 400,10000 chooses the numbers of posts; a dry job takes the smallest, since it measures nothing.
// --http ADDRESS [SECONDS] loads a running site instead.
if (args is ["--http", var site, .. var more]) return await HttpLoad.RunAsync(site.TrimEnd('/'), more is [var seconds, ..] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 10);
var rest = Sizes.Read(args);
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Sizes).Assembly).Run(rest.Contains("--inProcess") ? rest : [.. rest, "--inProcess"]);
World.CloseAll();
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;

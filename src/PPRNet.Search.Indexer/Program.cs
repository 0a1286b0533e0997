using System.Globalization;
using PPRNet.Search.Indexer;

CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var results = Terminals.For(Console.Out, Console.IsOutputRedirected);
var progress = Terminals.For(Console.Error, Console.IsErrorRedirected);
return await CommandLine.RunAsync(args, results, progress);

# Builds both programs and puts them on the smallest .NET image that still has ICU (accents would not fold without it):
# no shell, no package manager, a user without rights.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/PPRNet.Search.Web -c Release -r linux-x64 -o /out/web \
 && dotnet publish src/PPRNet.Search.Indexer -c Release -o /out/indexer \
 && mkdir -p /out/data/index && cp -r corpus /out/data/corpus

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
COPY --from=build /out/web /app/web
COPY --from=build /out/indexer /app/indexer
# The two folders that change; everything else may be mounted read-only.
COPY --from=build --chown=1654:1654 /out/data /data
ENV Search__CorpusPath=/data/corpus \
    Search__IndexPath=/data/index \
    ASPNETCORE_URLS=http://0.0.0.0:8080 \
    DOTNET_EnableDiagnostics=0
VOLUME ["/data/corpus", "/data/index"]
EXPOSE 8080
USER 1654
WORKDIR /app/web
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
  CMD ["dotnet", "/app/indexer/PPRNet.Search.Indexer.dll", "status", "--index", "/data/index", "--site", "http://127.0.0.1:8080"]
ENTRYPOINT ["dotnet", "PPRNet.Search.Web.dll"]

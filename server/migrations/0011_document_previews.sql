-- Pictures of documents that browsers do not show themselves (photographs in HEIC), kept beside the originals.

alter table document
  -- `pending` until the job has made it; `failed` where none can be made of the file. Null: nothing to be made.
  add column preview_state text check (preview_state in ('pending', 'made', 'failed')),
  -- The JPEG, by its digest. It can be made again from the original at any time.
  add column preview_sha256 text,
  add constraint document_preview_made check ((preview_state = 'made') = (preview_sha256 is not null));

-- Photographs of before get theirs by the same job.
update document set preview_state = 'pending' where media_type = 'image/heic';
select graphile_worker.add_job('archive.make_preview', json_build_object('documentId', id))
from document where media_type = 'image/heic';
